package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soderkoping.hub.policy.Sentence.about;
import static org.soderkoping.hub.policy.Sentence.agreements;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.security.Secrets;

/** What the second reading of docs/data-protection.md found, in single sentences. */
class FoundByTheOracleTest {
    private static final Secrets SECRETS = (name, bytes) -> Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), bytes);
    private static final String MESSAGE_ID = "11111111-2222-3333-4444-555555555555";
    private static final String BIOMETRIC =
            "<biometric><system>EURODAC</system><reference>canary hit</reference><hitResult>HIT</hitResult></biometric>";
    private static final Category[] CLAIM = {Category.I, Category.D, Category.C};

    @Test
    void aPartnerIsToldOfNoPurposeTheSenderDoesNotHave() {
        var broad = about("AsylumRegistration")
                .purpose(Purpose.RESPONSIBILITY, Purpose.RETURN)
                .release(CLAIM);
        assertThat(sent("LT", agreements(broad), Messages.application("SYR")))
                .contains("<purpose>RESPONSIBILITY</purpose>")
                .doesNotContain("RETURN");
    }

    @Test
    void whereSenderAndClauseShareOnlyAStudyNothingOfAPersonGoes() {
        var broad = about("AsylumRegistration")
                .purpose(Purpose.RESPONSIBILITY, Purpose.RISK)
                .release(CLAIM);
        var forRisk = Messages.read(
                Kind.ASYLUM_REGISTRATION,
                Messages.inside(Messages.application("SYR")).replace("<purpose>RESPONSIBILITY", "<purpose>RISK"));
        assertThat(sent("LT", agreements(broad), forRisk)).isEqualTo("OBLIGATORY");
    }

    @Test
    void aClauseForAStudyBorrowsNoPurposeFromOneBesideIt() {
        var study = about("AsylumRegistration").purpose(Purpose.COI).release(CLAIM);
        var other = about("AsylumRegistration").purpose(Purpose.RESPONSIBILITY).release(Category.D, Category.C);
        var message = with("</purpose>", "</purpose><purpose>COI</purpose>", Messages.application("SYR"));
        assertThat(sent("LT", agreements(study, other), message)).isEqualTo("OBLIGATORY");
        assertThat(sent("LT", agreements(study, other.release(Category.I)), message))
                .contains("canary family");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUN", "CSK", "XXX"})
    void aPreviousResidenceInNoStateOfTodayMayHaveBeenInAnyOfTheThree(String code) {
        var all = agreements(about("AsylumRegistration").release(CLAIM));
        assertThat(sent("UA", all, lived(code))).isEqualTo("D01");
        assertThat(sent("UA", all, lived("POL"))).startsWith("<");
    }

    @Test
    void aClauseBorrowsNeitherProfileNorPurposeForAReferenceToBiometrics() {
        var plain = about("AsylumRegistration").release(CLAIM).release(Category.B);
        var union = about("AsylumRegistration").release(CLAIM).profile("DUBLIN3");
        var message = with("<address>", BIOMETRIC + "<address>", Messages.application("SYR"));
        assertThat(sent("LT", agreements(plain, union), message)).doesNotContain("canary hit");
        union.release(Category.B);
        assertThat(sent("LT", agreements(union), message)).contains("canary hit");
        union.purpose(Purpose.TRANSFER);
        assertThat(sent(
                        "LT",
                        agreements(union, plain),
                        with("</purpose>", "</purpose><purpose>TRANSFER</purpose>", message)))
                .startsWith("<")
                .doesNotContain("canary hit");
    }

    @Test
    void theMessageOfAnEventHasAnotherIdWhereTheEventHas() {
        var documents = about("BorderEvent").purpose(Purpose.BORDER_COOPERATION).release(Category.D);
        assertThat(sent("PL", agreements(documents), Messages.event(true, "SYR")))
                .contains("event-1", MESSAGE_ID);
        assertThat(sent("BY", agreements(documents), Messages.event(true, "SYR")))
                .doesNotContain("event-1")
                .doesNotContain(MESSAGE_ID);
    }

    @Test
    void aCoarserFormThatOnlyAStudyAsksForKeepsTheFullOneIn() {
        var study = about("AsylumRegistration").purpose(Purpose.RISK).coarsen("applicant/birthPlace", Form.STATE_ONLY);
        var full = about("AsylumRegistration").release(CLAIM);
        var message = with("</purpose>", "</purpose><purpose>RISK</purpose>", born(Messages.application("SYR")));
        assertThat(sent("LT", agreements(full), message)).contains("canary town");
        assertThat(sent("LT", agreements(full, study), message)).startsWith("<").doesNotContain("birthPlace");
    }

    @Test
    void whereClausesAskForDifferentFormsNoneIsShownWhicheverComesFirst() {
        var byAge = event().coarsen("person", Form.AGE_GROUP);
        var byRelation = event().coarsen("person", Form.RELATION_TYPE);
        for (var both : List.of(agreements(byAge, byRelation), agreements(byRelation, byAge))) {
            assertThat(sent("BY", both, Messages.event(false, "SYR")))
                    .startsWith("<")
                    .doesNotContain("personMasked");
        }
    }

    @Test
    void whatAClauseWithholdsOfAPersonIsNotInItsMaskedForm() {
        var byAge = event().coarsen("person", Form.AGE_GROUP).withhold("person/nationality/status");
        assertThat(sent("BY", agreements(byAge), Messages.event(false, "SYR")))
                .contains("<personMasked><sex>1</sex><ageGroup>35-64</ageGroup></personMasked>");
    }

    @Test
    void aStateThatIsWithheldLeavesNoEmptyElement() {
        var byState = about("AsylumRegistration")
                .release(CLAIM)
                .coarsen("applicant/birthPlace", Form.STATE_ONLY)
                .withhold("applicant/birthPlace/country");
        assertThat(sent("LT", agreements(byState), born(Messages.application("SYR"))))
                .startsWith("<")
                .doesNotContain("birthPlace");
    }

    @Test
    void aClauseForCountryInformationTakesNoMaskedFormAway() {
        var byRelation = about("AsylumRegistration").release(CLAIM).coarsen("dependant", Form.RELATION_TYPE);
        var study = about("AsylumRegistration").purpose(Purpose.COI).release(Category.I, Category.F);
        var family = with("</purpose>", "</purpose><purpose>COI</purpose>", Messages.family("SYR", "SYR"));
        assertThat(sent("LT", agreements(byRelation, study), family)).contains("<dependantMasked>");
    }

    @ParameterizedTest
    @CsvSource({"DONE, true", "NOT_NEEDED, false"})
    void aHealthCheckThatWasNotNeededIsNoFlag(String check, boolean noted) {
        var flagged = event().coarsen("healthCheck", Form.PRESENCE_FLAG);
        var event = with(
                "<protectionRequested>",
                "<healthCheck>" + check + "</healthCheck><protectionRequested>",
                Messages.event(false, "SYR"));
        assertThat(sent("PL", agreements(flagged), event).contains("vulnerabilityNoted"))
                .isEqualTo(noted);
    }

    @Test
    void aSectionIsNamedFromEitherSide() {
        var byAge = agreements(event().coarsen("person", Form.AGE_GROUP));
        var event = with("<section>UA-BY-01</section>", "<section>PL-UA-01</section>", Messages.event(true, "SYR"));
        assertThat(sent("PL", byAge, event)).startsWith("<").doesNotContain("personMasked");
        assertThat(sent("PL", byAge, with("Requested>true", "Requested>false", event)))
                .contains("<personMasked>");
    }

    @Test
    void aCorrectedEventIsMadeForThePartnerAtThatBorderAlone() {
        var all = agreements(event().coarsen("person", Form.AGE_GROUP));
        var correction = correction(Messages.event(false, "SYR"));
        assertThat(key("BY", all, correction)).isNotEqualTo(key("MD", all, correction));
        assertThat(sent("BY", all, correction)).contains("<personMasked>");
        assertThat(sent("MD", all, correction)).startsWith("<").doesNotContain("<personMasked>");
    }

    @Test
    void aCorrectionThatLeavesNoPersonTellsTheThreeNothingPersonal() {
        var all = agreements(event().release(Category.D, Category.T));
        var event = with("<groupSize>", "<transport>canary lorry</transport><groupSize>", Messages.event(false));
        var correction = correction(with("<groupSize>0</groupSize>", "", event));
        assertThat(sent("PL", all, correction)).contains("canary lorry", "event-1");
        assertThat(sent("MD", all, correction)).startsWith("<").doesNotContain("canary lorry", "event-1");
    }

    private static Sentence event() {
        return about("BorderEvent").purpose(Purpose.BORDER_COOPERATION);
    }

    private static Node lived(String code) {
        return with(
                "<vulnerability>",
                "<previousResidence>" + code + "</previousResidence><vulnerability>",
                Messages.application("SYR"));
    }

    private static Node born(Node message) {
        return with(
                "<nationality>",
                "<birthPlace><country>SYR</country><text>canary town</text></birthPlace><nationality>",
                message);
    }

    /** The same message with a piece of its text replaced. */
    private static Node with(String text, String other, Node message) {
        return Messages.read(kind(message), Messages.inside(message).replace(text, other));
    }

    private static Node correction(Node event) {
        String inside = Messages.inside(event);
        String body = inside.substring(inside.indexOf("<BorderEvent>"));
        return Messages.read(
                Kind.DATA_LIFECYCLE,
                inside.substring(0, inside.indexOf("<BorderEvent>"))
                                .replace("<kind>BorderEvent<", "<kind>DataLifecycle<")
                        + "<DataLifecycle><action>CORRECTION</action><target><messageId>" + MESSAGE_ID
                        + "</messageId></target><effectiveAt>2026-11-23T10:00:00Z</effectiveAt><replacement>" + body
                        + "</replacement><propagate>true</propagate></DataLifecycle>");
    }

    private static Kind kind(Node message) {
        return Kind.findByElement(Parts.body(message).name()).orElseThrow();
    }

    /** What a partner gets, or why not. */
    private static String sent(String partner, Agreements agreements, Node message) {
        var policy = policy(agreements);
        return policy.release(stored(policy, partner, message), new CountryCode(partner), Submissions.NOW)
                .fold(withheld -> withheld, recalled -> recalled, p -> new String(p.body(), StandardCharsets.UTF_8));
    }

    private static String key(String partner, Agreements agreements, Node message) {
        var policy = policy(agreements);
        return policy.projectionKey(stored(policy, partner, message), new CountryCode(partner), Submissions.NOW);
    }

    private static ReleasePolicy.Stored stored(ReleasePolicy policy, String partner, Node message) {
        var decided = policy.decide(batch(message)).records().get(0);
        var decision = decided.decisions().get(new CountryCode(partner));
        return new ReleasePolicy.Stored(kind(message), message, "case-1", decided.origins(), decision);
    }

    private static ReleasePolicy policy(Agreements agreements) {
        var clock = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
        return new ReleasePolicy(CountryCode.MEMBERS, () -> agreements, SECRETS, clock);
    }

    /** A batch of one; what corrects speaks of an event of a Syrian that all got. */
    private static ExchangeMessage batch(Node message) {
        var kind = kind(message);
        var event = new Past(
                UUID.fromString(MESSAGE_ID),
                Kind.BORDER_EVENT,
                "case-1",
                1,
                Parts.body(Messages.event(false, "SYR")),
                Set.of(new CountryCode("SY")),
                Set.copyOf(CountryCode.MEMBERS),
                Set.of());
        var normalised = new Normalised(
                Submissions.raw(1, "record-1", "<r/>"),
                UUID.fromString(MESSAGE_ID),
                kind,
                "case-1",
                2,
                message,
                "test@1",
                List.of(),
                kind == Kind.DATA_LIFECYCLE ? List.of(event) : List.of());
        return new ExchangeMessage(Submissions.soap("s-1"), 1, true, List.of(normalised), List.of());
    }
}
