package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soderkoping.hub.policy.Sentence.about;
import static org.soderkoping.hub.policy.Sentence.agreements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.policy.agreements.Form;

/** What the second reading of docs/data-protection.md found, in single sentences. */
class FoundByTheOracleTest {
    private static final String BIOMETRIC =
            "<biometric><system>EURODAC</system><reference>canary hit</reference><hitResult>HIT</hitResult></biometric>";
    private static final Category[] CLAIM = {Category.I, Category.D, Category.C};

    @Test
    void aPartnerIsToldOfNoPurposeTheSenderDoesNotHave() {
        var broad = about("AsylumRegistration")
                .purpose(Purpose.RESPONSIBILITY, Purpose.RETURN)
                .release(CLAIM);
        assertThat(Sent.to("LT", agreements(broad), Messages.application("SYR")))
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
        assertThat(Sent.to("LT", agreements(broad), forRisk)).isEqualTo("OBLIGATORY");
    }

    @Test
    void aClauseForAStudyBorrowsNoPurposeFromOneBesideIt() {
        var study = about("AsylumRegistration").purpose(Purpose.COI).release(CLAIM);
        var other = about("AsylumRegistration").purpose(Purpose.RESPONSIBILITY).release(Category.D, Category.C);
        var message = Sent.with("</purpose>", "</purpose><purpose>COI</purpose>", Messages.application("SYR"));
        assertThat(Sent.to("LT", agreements(study, other), message)).isEqualTo("OBLIGATORY");
        assertThat(Sent.to("LT", agreements(study, other.release(Category.I)), message))
                .contains("canary family");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUN", "CSK", "XXX"})
    void aPreviousResidenceInNoStateOfTodayMayHaveBeenInAnyOfTheThree(String code) {
        var all = agreements(about("AsylumRegistration").release(CLAIM));
        assertThat(Sent.to("UA", all, lived(code))).isEqualTo("D01");
        assertThat(Sent.to("UA", all, lived("POL"))).startsWith("<");
    }

    @Test
    void aClauseBorrowsNeitherProfileNorPurposeForAReferenceToBiometrics() {
        var plain = about("AsylumRegistration").release(CLAIM).release(Category.B);
        var union = about("AsylumRegistration").release(CLAIM).profile("DUBLIN3");
        var message = Sent.with("<address>", BIOMETRIC + "<address>", Messages.application("SYR"));
        assertThat(Sent.to("LT", agreements(plain, union), message)).doesNotContain("canary hit");
        union.release(Category.B);
        assertThat(Sent.to("LT", agreements(union), message)).contains("canary hit");
        union.purpose(Purpose.TRANSFER);
        assertThat(Sent.to(
                        "LT",
                        agreements(union, plain),
                        Sent.with("</purpose>", "</purpose><purpose>TRANSFER</purpose>", message)))
                .startsWith("<")
                .doesNotContain("canary hit");
    }

    @Test
    void theMessageOfAnEventHasAnotherIdWhereTheEventHas() {
        var documents = about("BorderEvent").purpose(Purpose.BORDER_COOPERATION).release(Category.D);
        assertThat(Sent.to("PL", agreements(documents), Messages.event(true, "SYR")))
                .contains("event-1", Sent.MESSAGE_ID);
        assertThat(Sent.to("BY", agreements(documents), Messages.event(true, "SYR")))
                .doesNotContain("event-1")
                .doesNotContain(Sent.MESSAGE_ID);
    }

    @Test
    void aCoarserFormThatOnlyAStudyAsksForKeepsTheFullOneIn() {
        var study = about("AsylumRegistration").purpose(Purpose.RISK).coarsen("applicant/birthPlace", Form.STATE_ONLY);
        var full = about("AsylumRegistration").release(CLAIM);
        var message = Sent.with("</purpose>", "</purpose><purpose>RISK</purpose>", born(Messages.application("SYR")));
        assertThat(Sent.to("LT", agreements(full), message)).contains("canary town");
        assertThat(Sent.to("LT", agreements(full, study), message))
                .startsWith("<")
                .doesNotContain("birthPlace");
    }

    @Test
    void whereClausesAskForDifferentFormsNoneIsShownWhicheverComesFirst() {
        var byAge = event().coarsen("person", Form.AGE_GROUP);
        var byRelation = event().coarsen("person", Form.RELATION_TYPE);
        for (var both : List.of(agreements(byAge, byRelation), agreements(byRelation, byAge))) {
            assertThat(Sent.to("BY", both, Messages.event(false, "SYR")))
                    .startsWith("<")
                    .doesNotContain("personMasked");
        }
    }

    @Test
    void whatAClauseWithholdsOfAPersonIsNotInItsMaskedForm() {
        var byAge = event().coarsen("person", Form.AGE_GROUP).withhold("person/nationality/status");
        assertThat(Sent.to("BY", agreements(byAge), Messages.event(false, "SYR")))
                .contains("<personMasked><sex>1</sex><ageGroup>35-64</ageGroup></personMasked>");
    }

    @Test
    void aStateThatIsWithheldLeavesNoEmptyElement() {
        var byState = about("AsylumRegistration")
                .release(CLAIM)
                .coarsen("applicant/birthPlace", Form.STATE_ONLY)
                .withhold("applicant/birthPlace/country");
        assertThat(Sent.to("LT", agreements(byState), born(Messages.application("SYR"))))
                .startsWith("<")
                .doesNotContain("birthPlace");
    }

    @Test
    void aClauseForCountryInformationTakesNoMaskedFormAway() {
        var byRelation = about("AsylumRegistration").release(CLAIM).coarsen("dependant", Form.RELATION_TYPE);
        var study = about("AsylumRegistration").purpose(Purpose.COI).release(Category.I, Category.F);
        var family = Sent.with("</purpose>", "</purpose><purpose>COI</purpose>", Messages.family("SYR", "SYR"));
        assertThat(Sent.to("LT", agreements(byRelation, study), family)).contains("<dependantMasked>");
    }

    @ParameterizedTest
    @CsvSource({"DONE, true", "NOT_NEEDED, false"})
    void aHealthCheckThatWasNotNeededIsNoFlag(String check, boolean noted) {
        var flagged = event().coarsen("healthCheck", Form.PRESENCE_FLAG);
        var event = Sent.with(
                "<protectionRequested>",
                "<healthCheck>" + check + "</healthCheck><protectionRequested>",
                Messages.event(false, "SYR"));
        assertThat(Sent.to("PL", agreements(flagged), event).contains("vulnerabilityNoted"))
                .isEqualTo(noted);
    }

    @Test
    void aSectionIsNamedFromEitherSide() {
        var byAge = agreements(event().coarsen("person", Form.AGE_GROUP));
        var event =
                Sent.with("<section>UA-BY-01</section>", "<section>PL-UA-01</section>", Messages.event(true, "SYR"));
        assertThat(Sent.to("PL", byAge, event)).startsWith("<").doesNotContain("personMasked");
        assertThat(Sent.to("PL", byAge, Sent.with("Requested>true", "Requested>false", event)))
                .contains("<personMasked>");
    }

    @Test
    void aCorrectedEventIsMadeForThePartnerAtThatBorderAlone() {
        var all = agreements(event().coarsen("person", Form.AGE_GROUP));
        var correction = Sent.correction(Messages.event(false, "SYR"));
        assertThat(Sent.key("BY", all, correction)).isNotEqualTo(Sent.key("MD", all, correction));
        assertThat(Sent.to("BY", all, correction)).contains("<personMasked>");
        assertThat(Sent.to("MD", all, correction)).startsWith("<").doesNotContain("<personMasked>");
    }

    @Test
    void aCorrectionThatLeavesNoPersonTellsTheThreeNothingPersonal() {
        var all = agreements(event().release(Category.D, Category.T));
        var event = Sent.with("<groupSize>", "<transport>canary lorry</transport><groupSize>", Messages.event(false));
        var correction = Sent.correction(Sent.with("<groupSize>0</groupSize>", "", event));
        assertThat(Sent.to("PL", all, correction)).contains("canary lorry", "event-1");
        assertThat(Sent.to("MD", all, correction)).startsWith("<").doesNotContain("canary lorry", "event-1");
    }

    private static Sentence event() {
        return about("BorderEvent").purpose(Purpose.BORDER_COOPERATION);
    }

    private static Node lived(String code) {
        return Sent.with(
                "<vulnerability>",
                "<previousResidence>" + code + "</previousResidence><vulnerability>",
                Messages.application("SYR"));
    }

    private static Node born(Node message) {
        return Sent.with(
                "<nationality>",
                "<birthPlace><country>SYR</country><text>canary town</text></birthPlace><nationality>",
                message);
    }
}
