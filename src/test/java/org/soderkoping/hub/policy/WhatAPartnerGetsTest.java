package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soderkoping.hub.policy.Sentence.about;
import static org.soderkoping.hub.policy.Sentence.agreements;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.policy.projection.Projection;

/** The envelope, the headers, the other names of ids and the coarser forms, a sentence each. */
class WhatAPartnerGetsTest {
    private static final Category[] CLAIM = {Category.I, Category.D, Category.C};
    private static final String PERMIT = "<visaOrPermit><state>POL</state><number>canary-7</number></visaOrPermit>";
    private static final String HIT =
            "<otherMemberStateHits><country>POL</country><category>1</category></otherMemberStateHits>";

    @Test
    void theEnvelopeNamesItsAgreementsAndTheEarliestDayToForgetIt() {
        var five = about("AsylumRegistration").release(CLAIM).retention(Period.ofYears(5));
        var one = about("AsylumRegistration").release(CLAIM).retention(Period.ofMonths(18));
        var sent = Sent.projection("LT", agreements(five, one), Messages.application("SYR"));
        assertThat(sent.headers().toString())
                .isEqualTo("{skagreement=TEST-0/1 TEST-1/1, skpurpose=RESPONSIBILITY, skmasked=true,"
                        + " skretainuntil=2028-05-11, sktest=true}");
        assertThat(new String(sent.body(), StandardCharsets.UTF_8))
                .contains("<agreementRef>TEST-0/1</agreementRef><agreementRef>TEST-1/1</agreementRef>")
                .contains("<retainUntil>2028-05-11</retainUntil>");
    }

    @Test
    void whereNoClauseSaysHowLongNobodyIsToldADay() {
        var sent = Sent.projection(
                "LT", agreements(about("AsylumRegistration").release(CLAIM)), Messages.application("SYR"));
        assertThat(sent.headers()).doesNotContainKey("skretainuntil");
    }

    @Test
    void aCorrectionNamesAMessageAsItsPartnerKnowsIt() {
        var nobodys = agreements(about("BorderEvent").purpose(Purpose.BORDER_COOPERATION));
        String known = text("messageId", Sent.to("PL", nobodys, Messages.event(false, "SYR")));
        String named = text("target><messageId", Sent.to("PL", nobodys, Sent.correction(Messages.event(false, "SYR"))));
        assertThat(named).isEqualTo(known).isNotEqualTo(Sent.MESSAGE_ID);
    }

    @Test
    void theSameCaseIdOfTwoAgenciesHasTwoOtherNames() {
        var nobodys = agreements(about("AsylumRegistration").release(Category.I, Category.C));
        var estonian = Sent.projection("LT", nobodys, Messages.application("SYR"));
        var latvian = Sent.projection(
                "LT", nobodys, Messages.registration("LV-OCMA", Messages.person("applicant", "", "SYR")));
        assertThat(latvian.subjectKey()).isNotEqualTo(estonian.subjectKey());
        assertThat(id(latvian)).isNotEqualTo(id(estonian)).isNotEqualTo("case-1");
    }

    @Test
    void twoReasonsForTheFlagMakeOneFlagInItsPlace() {
        var flagged = about("AsylumRegistration")
                .release(CLAIM)
                .coarsen("applicant/vulnerability", Form.PRESENCE_FLAG)
                .coarsen("applicant/unaccompaniedMinor", Form.PRESENCE_FLAG);
        var message = Sent.with(
                "<vulnerability>",
                "<document><docType>PASSPORT</docType><issuingState>SYR</issuingState>"
                        + "<authenticity>GENUINE</authenticity></document>"
                        + "<unaccompaniedMinor>true</unaccompaniedMinor><vulnerability>",
                Messages.application("SYR"));
        assertThat(Sent.to("LT", agreements(flagged), message))
                .containsOnlyOnce("<vulnerabilityNoted>true</vulnerabilityNoted>")
                .contains("</document><vulnerabilityNoted>");
    }

    @Test
    void aPersonThatIsMaskedKeepsItsPlaceAmongTheElements() {
        var byRelation =
                about("AsylumRegistration").release(CLAIM).release(Category.T).coarsen("dependant", Form.RELATION_TYPE);
        var message = Sent.with(
                "</AsylumRegistration>",
                "<entry><mode>LAND</mode></entry></AsylumRegistration>",
                Messages.family("SYR", "SYR"));
        assertThat(Sent.to("LT", agreements(byRelation), message)).contains("</dependantMasked><entry>");
    }

    @Test
    void ofAPermitTheStateMayBeToldOfAHitNotEvenThat() {
        var byState = about("AsylumRegistration")
                .release(Category.I, Category.C)
                .coarsen("visaOrPermit", Form.STATE_ONLY)
                .coarsen("otherMemberStateHits", Form.STATE_ONLY)
                .coarsen("applicant/sex", Form.STATE_ONLY);
        assertThat(Sent.to("LT", agreements(byState), with(PERMIT + HIT))).isEqualTo("OBLIGATORY");
        var permit = about("AsylumRegistration")
                .release(Category.I, Category.C)
                .coarsen("visaOrPermit", Form.STATE_ONLY)
                .coarsen("otherMemberStateHits", Form.STATE_ONLY);
        assertThat(Sent.to("LT", agreements(permit), with(PERMIT + HIT)))
                .contains("<visaOrPermit><state>POL</state></visaOrPermit>")
                .doesNotContain("canary-7", "otherMemberStateHits");
    }

    @Test
    void anIdGoesUnderAnotherNameOnlyWhereTheRestOfItsCategoriesIsReleased() {
        var claim = about("AsylumRegistration").release(Category.I, Category.C);
        var message = Messages.family("SYR", "SYR");
        assertThat(Sent.to("LT", agreements(claim), message))
                .containsPattern("<applicant><localPersonId>[0-9a-f]{32}<")
                .doesNotContain("<dependant>");
        assertThat(Sent.to("LT", agreements(claim.release(Category.F)), message))
                .containsPattern("<dependant><localPersonId>[0-9a-f]{32}<");
    }

    private static Node with(String elements) {
        return Sent.with("</AsylumRegistration>", elements + "</AsylumRegistration>", Messages.application("SYR"));
    }

    private static String id(Projection sent) {
        return text("applicationId", new String(sent.body(), StandardCharsets.UTF_8));
    }

    private static String text(String element, String message) {
        var matcher = Pattern.compile("<" + element + ">([^<]*)<").matcher(message);
        assertThat(matcher.find()).as(element + " in " + message).isTrue();
        return matcher.group(1);
    }
}
