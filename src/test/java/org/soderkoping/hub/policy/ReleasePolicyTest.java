package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.origin.OriginSet;
import org.soderkoping.hub.policy.rules.RuleBook;
import org.soderkoping.hub.security.SafeXml;
import org.soderkoping.hub.security.Secrets;

class ReleasePolicyTest {
    private static final Clock CLOCK = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
    private static final Secrets SECRETS =
            (name, bytes) -> (name + "x".repeat(64)).substring(0, bytes).getBytes();
    private static final Agreements REAL = Agreements.read(Messages.FOLDERS);
    private static final javax.xml.validation.Schema FORMAT =
            SafeXml.schema(List.of(Messages.FOLDERS.schemas().resolve("exchange/v1/message.xsd")));

    @Test
    void anApplicationGoesToTheSixOtherEuPartners() {
        assertThat(draw(REAL, RuleBook.standard(), Kind.ASYLUM_REGISTRATION, Messages.application("SYR")))
                .isEqualTo("""
                        BY withheld NO_CLAUSE
                        HU released SODERKOPING-ASYLUM/1#c1
                        LT released SODERKOPING-ASYLUM/1#c1
                        LV released SODERKOPING-ASYLUM/1#c1
                        MD withheld NO_CLAUSE
                        PL released SODERKOPING-ASYLUM/1#c1
                        RO released SODERKOPING-ASYLUM/1#c1
                        SK released SODERKOPING-ASYLUM/1#c1
                        UA withheld NO_CLAUSE""");
    }

    @Test
    void underAnAgreementThatReleasesItToBelarusASyrianReachesBelarusAndABelarusianDoesNot() {
        assertThat(to("BY", generous(), Messages.application("SYR"))).isEqualTo("BY released TEST/1#c1");
        assertThat(to("BY", generous(), Messages.application("BLR"))).isEqualTo("BY withheld D01");
        assertThat(to("BY", generous(), Messages.application("SYR", "BLR"))).isEqualTo("BY withheld D01");
        assertThat(to("BY", generous(), Messages.family("SYR", "BLR"))).isEqualTo("BY withheld D01");
        assertThat(to("LT", generous(), Messages.application("BLR"))).startsWith("LT released");
    }

    @Test
    void withoutTheFirewallTheBelarusianWouldReachBelarus() {
        var torn = RuleBook.standard().without("D01");
        assertThat(draw(generous(), torn, Kind.ASYLUM_REGISTRATION, Messages.application("BLR")))
                .contains("BY released TEST/1#c1");
        assertThat(eventTo("BY", torn, Messages.event(false, "SYR", "BLR"))).contains("BLR");
    }

    @Test
    void anUnknownNationalityStaysAwayFromAllThreePeopleFlee() {
        for (String partner : List.of("BY", "MD", "UA")) {
            assertThat(to(partner, generous(), Messages.application("XXX"))).isEqualTo(partner + " withheld D01");
        }
    }

    @Test
    void aBorderEventLosesOnlyThePersonOfThatCountryAndTheGroupSize() {
        String event = eventTo("BY", RuleBook.standard(), Messages.event(false, "SYR", "BLR"));
        assertThat(event)
                .contains("<personMasked><nationality><code>SYR</code>")
                .contains("<ageGroup>35-64</ageGroup>")
                .doesNotContain("BLR</code>")
                .doesNotContain("groupSize")
                .doesNotContain("canary")
                .doesNotContain("event-1");
    }

    @Test
    void ofAUkrainianAndABelarusianAtTheirBorderBelarusIsToldOfTheUkrainianOnly() {
        String event = eventTo("BY", RuleBook.standard(), Messages.event(false, "UKR", "BLR"));
        assertThat(event)
                .contains("<personMasked><nationality><code>UKR</code>")
                .doesNotContain("BLR</code>", "groupSize", "canary");
    }

    @Test
    void anEventOfBelarusiansAloneDoesNotReachBelarusAtAll() {
        assertThat(draw(REAL, RuleBook.standard(), Kind.BORDER_EVENT, Messages.event(false, "BLR", "BLR")))
                .contains("BY withheld D01");
    }

    @Test
    void aBelarusianPaperUsedByTheGroupMakesAnyOfItAPossibleBelarusian() {
        var event = Messages.event(false, "SYR");
        var papers = Messages.read(
                Kind.BORDER_EVENT,
                Messages.inside(event)
                        .replace(
                                "<followUp>",
                                "<documentsUsed><docType>PASSPORT</docType><issuingState>BLR</issuingState>"
                                        + "<authenticity>FORGED</authenticity></documentsUsed><followUp>"));
        assertThat(draw(REAL, RuleBook.standard(), Kind.BORDER_EVENT, event)).doesNotContain("BY withheld");
        assertThat(draw(REAL, RuleBook.standard(), Kind.BORDER_EVENT, papers)).contains("BY withheld D01");
    }

    @Test
    void whoAskedForProtectionAtTheBorderIsNotShownToTheOtherSideNotEvenMasked() {
        String event = eventTo("BY", RuleBook.standard(), Messages.event(true, "SYR"));
        assertThat(event).doesNotContain("personMasked", "SYR", "groupSize").contains("occurredAt");
    }

    @Test
    void whatAPartnerGetsIsValidAndHoldsNoSpecialDataNoAddressAndNoOperator() throws Exception {
        byte[] body = released(REAL, Kind.ASYLUM_REGISTRATION, Messages.family("SYR", "SYR"), "LV");
        String text = new String(body, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("canary family", "case-1", "canary place", "<vulnerabilityNoted>true</vulnerabilityNoted>")
                .contains("<dependantMasked></dependantMasked>")
                .doesNotContain("religion", "PREGNANT", "address", "operator", "canary issue", "dependant canary");
        SafeXml.validator(FORMAT)
                .validate(new javax.xml.transform.stream.StreamSource(new java.io.ByteArrayInputStream(body)));
    }

    @Test
    void aPublicReportGoesToTheCountryItDescribesARestrictedOneDoesNot() {
        assertThat(draw(REAL, RuleBook.standard(), Kind.COI_REPORT, Messages.report("BLR", "PUBLIC")))
                .contains("BY released");
        assertThat(draw(REAL, RuleBook.standard(), Kind.COI_REPORT, Messages.report("BLR", "RESTRICTED")))
                .contains("BY withheld D20b")
                .contains("UA released");
    }

    @Test
    void aLocalSourceIsNotNamedUnlessItIsPublishable() {
        byte[] body = released(REAL, Kind.COI_REPORT, Messages.report("SYR", "PUBLIC"), "UA");
        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("canary source");
    }

    @Test
    void anAgreementThatHasEndedSinceWithholdsAtTheMomentOfSending() {
        var policy = new ReleasePolicy(CountryCode.MEMBERS, () -> REAL, SECRETS, CLOCK);
        var message = Messages.application("SYR");
        var stored = stored(policy, message, "LV");
        assertThat(policy.release(stored, new CountryCode("LV"), Submissions.NOW))
                .isInstanceOf(Release.Released.class);
        assertThat(policy.release(stored, new CountryCode("LV"), Instant.parse("2005-12-31T12:00:00Z")))
                .isEqualTo(new Release.Withheld("D25"));
    }

    @Test
    void partnersUnderTheSameClausesShareTheBytes() {
        byte[] latvia = released(REAL, Kind.ASYLUM_REGISTRATION, Messages.application("SYR"), "LV");
        byte[] poland = released(REAL, Kind.ASYLUM_REGISTRATION, Messages.application("SYR"), "PL");
        assertThat(latvia).isEqualTo(poland);
    }

    @Test
    void originsComeFromNationalityPapersResidenceAndFear() {
        assertThat(origins("<nationality><code>SYR</code><status>FORMER</status></nationality>"))
                .containsExactly("SY");
        assertThat(origins("<nationality><code>SUN</code><status>FORMER</status></nationality>"))
                .containsExactly("BY", "MD", "UA");
        assertThat(origins("<nationality><code>SUN</code><status>FORMER</status></nationality>"
                        + "<nationality><code>EST</code><status>VERIFIED</status></nationality>"))
                .containsExactly("EE");
        assertThat(origins("<nationality><code>XXA</code><status>CLAIMED</status></nationality>"
                        + "<habitualResidence>UKR</habitualResidence>"))
                .containsExactly("UA");
        assertThat(origins("<nationality><code>SYR</code><status>CLAIMED</status></nationality>"
                        + "<previousResidence>POL</previousResidence><previousResidence>MDA</previousResidence>"))
                .containsExactly("MD", "SY");
    }

    private static List<String> origins(String circumstances) {
        String person = "<applicant><localPersonId>p</localPersonId><name><nameType>PRIMARY</nameType>"
                + "<script>Latn</script></name><sex>0</sex><birthDate>1990</birthDate>" + circumstances
                + "</applicant>";
        Node body = Messages.registration("EE-PPA", person).children().get(1);
        return OriginSet.of(Kind.ASYLUM_REGISTRATION, body).stream()
                .map(CountryCode::alpha2)
                .sorted()
                .toList();
    }

    private static String to(String partner, Agreements agreements, Node message) {
        return draw(agreements, RuleBook.standard(), Kind.ASYLUM_REGISTRATION, message)
                .lines()
                .filter(l -> l.startsWith(partner))
                .findFirst()
                .orElseThrow();
    }

    private static String draw(Agreements agreements, RuleBook rules, Kind kind, Node message) {
        var fanOut = policy(agreements, rules).decide(Messages.batch(kind, message));
        return fanOut.records().get(0).decisions().entrySet().stream()
                .map(e -> e.getKey() + " "
                        + (e.getValue().released()
                                ? "released " + String.join(",", e.getValue().clauses())
                                : "withheld " + e.getValue().reason()))
                .collect(Collectors.joining("\n"));
    }

    private static String eventTo(String partner, RuleBook rules, Node event) {
        var policy = policy(REAL, rules);
        var decided = policy.decide(Messages.batch(Kind.BORDER_EVENT, event))
                .records()
                .get(0);
        var stored = new ReleasePolicy.Stored(
                Kind.BORDER_EVENT, event, decided.origins(), decided.decisions().get(new CountryCode(partner)));
        var release = policy.release(stored, new CountryCode(partner), Submissions.NOW);
        return new String(((Release.Released) release).projection().body(), StandardCharsets.UTF_8);
    }

    private static byte[] released(Agreements agreements, Kind kind, Node message, String partner) {
        var policy = policy(agreements, RuleBook.standard());
        var decided = policy.decide(Messages.batch(kind, message)).records().get(0);
        var stored = new ReleasePolicy.Stored(
                kind, message, decided.origins(), decided.decisions().get(new CountryCode(partner)));
        return ((Release.Released) policy.release(stored, new CountryCode(partner), Submissions.NOW))
                .projection()
                .body();
    }

    private static ReleasePolicy.Stored stored(ReleasePolicy policy, Node message, String partner) {
        var decided = policy.decide(Messages.batch(Kind.ASYLUM_REGISTRATION, message))
                .records()
                .get(0);
        return new ReleasePolicy.Stored(
                Kind.ASYLUM_REGISTRATION,
                message,
                decided.origins(),
                decided.decisions().get(new CountryCode(partner)));
    }

    private static ReleasePolicy policy(Agreements agreements, RuleBook rules) {
        return new ReleasePolicy(
                CountryCode.MEMBERS, () -> agreements, new ReleasePolicy.Engine(rules, SECRETS), CLOCK);
    }

    /** The real set and one more agreement that releases registrations to Belarus, Moldova and Ukraine, too. */
    private static Agreements generous() {
        var all = new ArrayList<>(REAL.all());
        var members = Set.copyOf(CountryCode.MEMBERS);
        var clause = new Clause(
                "TEST/1#c1",
                "TEST",
                "SODERKOPING",
                Set.of("AsylumRegistration"),
                members,
                Set.of(new CountryCode("BY"), new CountryCode("MD"), new CountryCode("UA")),
                Set.of(Purpose.RESPONSIBILITY),
                EnumSet.of(Category.I, Category.D, Category.T, Category.C),
                Set.of(),
                Set.of(),
                Map.of(),
                false,
                Optional.empty(),
                "test");
        all.add(new Agreement(
                "TEST", 1, members, java.time.LocalDate.of(2006, 1, 1), Optional.empty(), false, List.of(clause)));
        return Agreements.of(all);
    }
}
