package org.soderkoping.hub.policy.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.ExchangeFixtures;
import org.soderkoping.hub.exchange.Kind;

class OriginSetTest {
    @ParameterizedTest
    @CsvSource({
        // about persons: the union of them
        "asylum-registration, BY",
        "border-event, BY MD UA",
        "person-inquiry, NG",
        "person-inquiry-answer, NG",
        "transfer-request, NG",
        "return-case, NG",
        "subject-rights-request, NG",
        // a person of unknown nationality, or nobody: the three people flee
        "person-inquiry-minimal, BY MD UA",
        "return-case-minimal, BY MD UA",
        "subject-rights-request-minimal, BY MD UA",
        "person-inquiry-answer-minimal, BY MD UA",
        "asylum-status-change, BY MD UA",
        "coi-inquiry, BY MD UA",
        "coi-answer, BY MD UA",
        "transfer-reply, BY MD UA",
        "data-lifecycle, BY MD UA",
        // about nobody
        "migration-statistics, ''",
        "coi-report, ''",
        "risk-indicator, ''",
        "participant-entry, ''",
        "agreement-reference, ''",
    })
    void nothingPersonalReachesTheseCountries(String message, String origins) {
        assertThat(origins(message)).isEqualTo(origins);
    }

    @Test
    void aStatelessSubjectComesFromWhereItLived() {
        String inquiry = ExchangeFixtures.good("person-inquiry")
                .replace("<code>NGA</code>", "<code>XXA</code>")
                .replace("<habitualResidence>NGA", "<habitualResidence>BLR");
        var body =
                ExchangeFixtures.tree(Kind.PERSON_INQUIRY, inquiry).children().get(1);
        assertThat(OriginSet.of(Kind.PERSON_INQUIRY, body))
                .extracting(Object::toString)
                .contains("BY", "NG");
    }

    private static String origins(String message) {
        var body = ExchangeFixtures.tree(message).children().get(1);
        return OriginSet.of(ExchangeFixtures.kind(message), body).stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
