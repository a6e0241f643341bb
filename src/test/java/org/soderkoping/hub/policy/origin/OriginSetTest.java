package org.soderkoping.hub.policy.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.ExchangeFixtures;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.fixtures.Messages;

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

    @ParameterizedTest
    @CsvSource({"SYR, SY", "UKR, SY UA", "SUN, BY MD SY UA"})
    void whoeverIsFearedIsToldNothing(String feared, String origins) {
        assertThat(ofApplication("</applicant>", "</applicant><fearedCountry>" + feared + "</fearedCountry>"))
                .isEqualTo(origins);
    }

    @ParameterizedTest
    @CsvSource({
        "SUN, CLAIMED, EST, CLAIMED, BY EE MD UA",
        "SUN, FORMER, EST, VERIFIED, EE",
        "SUN, FORMER, SYR, VERIFIED, BY MD SY UA",
        "CSK, FORMER, SVK, VERIFIED, SK",
    })
    void aStateThatIsGoneIsLetGoForASuccessorThatIsVerified(
            String gone, String status, String now, String statusNow, String origins) {
        assertThat(ofApplication(
                        "<nationality><code>SYR</code><status>CLAIMED</status></nationality>",
                        nationality(gone, status) + nationality(now, statusNow)))
                .isEqualTo(origins);
    }

    @ParameterizedTest
    @CsvSource({"SYR, EST, SY", "XXX, EST, BY EE MD UA", "XXA, EST, EE", "YUG, EST, BY MD UA", "SYR, UKR, SY UA"})
    void aResidenceCountsForWhoHasNoStateAndWhereItIsInACountryPeopleFlee(
            String nationality, String residence, String origins) {
        assertThat(ofApplication(
                        "<nationality><code>SYR</code><status>CLAIMED</status></nationality>",
                        nationality(nationality, "CLAIMED") + "<habitualResidence>" + residence
                                + "</habitualResidence>"))
                .isEqualTo(origins);
    }

    @Test
    void aCorrectionTellsOfThePersonsItBrings() {
        String inside = Messages.inside(Messages.application("BLR"));
        String body = inside.substring(inside.indexOf("<AsylumRegistration>"));
        var correction = Messages.read(
                Kind.DATA_LIFECYCLE,
                inside.substring(0, inside.indexOf("<AsylumRegistration>"))
                        + "<DataLifecycle><action>CORRECTION</action><target/>"
                        + "<effectiveAt>2026-11-23T10:00:00Z</effectiveAt><replacement>" + body
                        + "</replacement><propagate>true</propagate></DataLifecycle>");
        assertThat(OriginSet.told(Kind.DATA_LIFECYCLE, Parts.body(correction)))
                .extracting(Object::toString)
                .containsExactly("BY");
        assertThat(OriginSet.told(Kind.COI_REPORT, Parts.body(Messages.report("BLR", "PUBLIC"))))
                .isEmpty();
    }

    private static String nationality(String code, String status) {
        return "<nationality><code>" + code + "</code><status>" + status + "</status></nationality>";
    }

    /** Of a Syrian's application with a piece of its text replaced. */
    private static String ofApplication(String text, String other) {
        String inside = Messages.inside(Messages.application("SYR"));
        assertThat(inside).contains(text);
        var message = Messages.read(Kind.ASYLUM_REGISTRATION, inside.replace(text, other));
        return drawn(OriginSet.of(Kind.ASYLUM_REGISTRATION, Parts.body(message)));
    }

    private static String origins(String message) {
        var body = ExchangeFixtures.tree(message).children().get(1);
        return drawn(OriginSet.of(ExchangeFixtures.kind(message), body));
    }

    private static String drawn(Set<CountryCode> origins) {
        return origins.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }
}
