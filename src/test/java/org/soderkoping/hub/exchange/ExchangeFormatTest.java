package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soderkoping.hub.exchange.ExchangeFixtures.bare;
import static org.soderkoping.hub.exchange.ExchangeFixtures.good;
import static org.soderkoping.hub.exchange.ExchangeFixtures.objection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.security.SafeXml;

class ExchangeFormatTest {
    @Test
    void everySchemaFileCompilesByItself() {
        assertThat(ExchangeFixtures.files()).hasSizeGreaterThan(10).allSatisfy(f -> SafeXml.schema(List.of(f)));
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.exchange.ExchangeFixtures#names")
    void aGoodMessageOfEachKindIsValid(String kind) {
        assertThat(objection(good(kind))).isEmpty();
    }

    @Test
    void everyKindHasAGoodMessage() {
        assertThat(ExchangeFixtures.messages().map(ExchangeFixtures::kind)).contains(Kind.values());
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.exchange.ExchangeFixtures#messages")
    void readingAMessageAsATreeAndWritingItLosesNothing(String name) {
        String written = new String(NodeWriter.bytes(ExchangeFixtures.tree(name)), StandardCharsets.UTF_8);

        assertThat(written).isEqualTo(bare(good(name)));
        assertThat(objection(written)).isEmpty();
    }

    @Test
    void aSetOfFiguresMayBeLong() {
        String one = "<cell><citizenship>SY</citizenship><sex>T</sex><ageGroup>TOTAL</ageGroup><value>5</value></cell>";
        assertThat(objection(good("migration-statistics").replace("<rounding>", one.repeat(6000) + "<rounding>")))
                .isEmpty();
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
        "migration-statistics, 2026-Q3, 2026-Q5, cvc-pattern-valid",
        "migration-statistics, <value>35, <value>-1, cvc-minInclusive-valid",
        "coi-inquiry, ' lang=\"eng\"', '', cvc-complex-type.4",
        "coi-answer, <status>ANSWERED, <status>PERHAPS, cvc-enumeration-valid",
        "person-inquiry, <birthDate basis=\"DOCUMENT\">1994-08-17</birthDate>, '', cvc-complex-type.2.4",
        "person-inquiry-answer, 0.97, 1.97, cvc-maxInclusive-valid",
        "transfer-request, <sex>2</sex>, '', cvc-complex-type.2.4",
        "transfer-reply, 2026-12-14T11:20:00+02:00, 2026-12-14T11:20:00, cvc-pattern-valid",
        "return-case, <decisionDate>, <applicationRef>EE-1</applicationRef><decisionDate>, cvc-complex-type.2.4",
        "return-case, <birthDate, <religion>x</religion><birthDate, cvc-complex-type.2.4",
        "risk-indicator, </section>, </section><route>EASTERN</route>, cvc-complex-type.2.4",
        "participant-entry, <soapUrl>, <queue>q</queue><soapUrl>, cvc-complex-type.2.4",
        "agreement-reference, <version>2, <version>-2, cvc-minInclusive-valid",
        "subject-rights-request, ERASURE, OBLIVION, cvc-enumeration-valid",
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
