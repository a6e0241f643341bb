package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soderkoping.hub.exchange.ExchangeFixtures.good;
import static org.soderkoping.hub.exchange.ExchangeFixtures.objection;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.security.SafeXml;

class ExchangeFormatTest {
    @Test
    void everySchemaFileCompilesByItself() {
        assertThat(ExchangeFixtures.files()).hasSizeGreaterThan(10).allSatisfy(f -> SafeXml.schema(List.of(f)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asylum-registration",
                "asylum-status-change",
                "border-event",
                "coi-report",
                "data-lifecycle",
                "signal"
            })
    void aGoodMessageOfEachKindIsValid(String kind) {
        assertThat(objection(good(kind))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "asylum-registration, <sex>1</sex>, '', cvc-complex-type.2.4.a",
        "asylum-registration, <nationality>, <nationality><code>BLR</code><status>X</status></nationality><nationality>, cvc-enumeration-valid",
        "asylum-registration, 1985-07<, 1985-13<, cvc-pattern-valid",
        "asylum-registration, 2026-02-27, 2026-02-30, cvc-datatype-valid",
        "asylum-registration, <dependantMasked>, <image/><dependantMasked>, cvc-complex-type.2.4.a",
        "asylum-registration, 2026-03-02T00:00:00Z, 2026-03-02T00:00:00, cvc-pattern-valid",
        "border-event, <code>XXA</code>, '', cvc-complex-type.2.4",
        "border-event, <groupSize>3, <groupSize>0, cvc-minInclusive-valid",
        "coi-report, <publishable>false</publishable>, '', cvc-complex-type.2.4.b",
        "coi-report, <inline>, <href>https://example.org</href><inline>, cvc-complex-type.2.4.a",
        "data-lifecycle, CORRECTION, DELETION, cvc-enumeration-valid",
        "signal, REFUSED, PERHAPS, cvc-enumeration-valid",
    })
    void oneWrongThingMakesAMessageInvalid(String kind, String right, String wrong, String why) {
        String good = good(kind);
        assertThat(good).contains(right);
        assertThat(objection(good.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .get()
                .asString()
                .startsWith(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1985", "1985-07", "1985-07-12", "1985~", "198X", "XXXX-07-12", "1985-07?", "19XX", "1985-XX-12"
            })
    void aDateMayBeKnownInPart(String date) {
        assertThat(objection(good("asylum-registration").replace(">1985-07<", ">" + date + "<")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"85", "1985-7", "12.07.1985", "1X85", "1985-07-32", "", "1985/1986"})
    void aDateIsNotWrittenAnyOtherWay(String date) {
        assertThat(objection(good("asylum-registration").replace(">1985-07<", ">" + date + "<")))
                .isPresent();
    }

    @Test
    void aTextLongerThanItsFieldIsRefused() {
        assertThat(objection(good("asylum-registration").replace("Ліда", "x".repeat(121))))
                .get()
                .asString()
                .startsWith("cvc-maxLength-valid");
    }

    @Test
    void theReceiptAPartnerWritesIsValid() {
        assertThat(objection("<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>PROCESSED</level>"
                        + "<refToMessageId>0b6a4a5e-0e0b-5c53-9a53-0a1f1f1f0001</refToMessageId><digestValue>"
                        + "0a".repeat(32) + "</digestValue></Signal>"))
                .isEmpty();
    }
}
