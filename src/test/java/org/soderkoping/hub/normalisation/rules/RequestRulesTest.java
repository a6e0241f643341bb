package org.soderkoping.hub.normalisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Looks;

/** A good question or answer, one thing changed, and what the rules say of it. */
class RequestRulesTest {
    private static final String NAME =
            "<name><nameType>PRIMARY</nameType><family>Sorad</family><given>Tamil</given><script>Latn</script></name>";
    private static final String BIRTH = "<birthDate basis=\"DECLARED\">1990-05-04</birthDate>";
    private static final String SUBJECT = "<subject>" + NAME + BIRTH + "</subject>";
    private static final String INQUIRY = "<PersonInquiry><inquiryId>q-1</inquiryId>"
            + "<legalBasis>SODERKOPING_COMMITMENT</legalBasis><reason>EXAMINE_APPLICATION</reason>" + SUBJECT
            + "<asked>IDENTITY</asked><asked>GROUNDS</asked><asked>ROUTE</asked>"
            + "<applicantConsent><given>true</given><date>2026-11-01</date></applicantConsent>"
            + "<deadline>2026-12-11</deadline></PersonInquiry>";
    private static final String REQUEST = "<TransferRequest><requestId>t-1</requestId>"
            + "<requestType>TAKE_BACK</requestType><criterion>EARLIER_APPLICATION</criterion>"
            + "<applicationRef>case-1</applicationRef><subject><localPersonId>p-1</localPersonId>" + NAME
            + "<sex>1</sex>"
            + BIRTH + "<nationality><code>SYR</code><status>CLAIMED</status></nationality></subject>"
            + "<registrationDate>2026-10-01</registrationDate>"
            + "<hit><system>EURODAC</system><date>2026-10-02</date><category>1</category></hit>"
            + "<detained>false</detained><replyBy>2026-12-01</replyBy></TransferRequest>";
    private static final String REPLY = "<TransferReply><requestRef>t-1</requestRef><reply>ACCEPT</reply><arrangement>"
            + "<placeDate><at>2026-12-03T10:00:00+02:00</at></placeDate></arrangement></TransferReply>";
    private static final String RETURN = "<ReturnCase><caseId>c-1</caseId><stage>READMISSION_APPLICATION</stage>"
            + "<agreement>urn:agreement:1</agreement>" + SUBJECT
            + "<nationalityEvidence><list>PRIMA_FACIE</list><code>IDENTITY_CARD</code></nationalityEvidence>"
            + "<specialCircumstances><medical>needs a chair on 2026-12-01, two steps</medical></specialCircumstances>"
            + "<replyBy>2026-12-01</replyBy></ReturnCase>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # nothing changed
            q-1                  | q-1                  |
            # S52: reasons need consent, other groups do not
            <given>true</given>  | <given>false</given> | SK-4052 REFUSAL
            <asked>GROUNDS</asked> | <asked>FAMILY</asked> |
            # S53: no fishing
            <given>Tamil</given> |                      | SK-4053 REFUSAL
            1990-05-04           | 1990                 |
            1990-05-04           | 199X                 | SK-4053 REFUSAL
            1990-05-04           | XXXX                 | SK-4053 REFUSAL
            """)
    void anInquiryAboutAPerson(String good, String changed, String findings) {
        assertThat(found(Kind.PERSON_INQUIRY, INQUIRY, good, changed)).isEqualTo(text(findings));
    }

    @Test
    void reasonsAreNotAskedForWhereNobodyWasAskedForConsent() {
        String consent = "<applicantConsent><given>true</given><date>2026-11-01</date></applicantConsent>";
        assertThat(found(Kind.PERSON_INQUIRY, INQUIRY, consent, "")).isEqualTo("SK-4052 REFUSAL");
    }

    @Test
    void aNumberOrADocumentIsEnoughToAskFor() {
        String unnamed = INQUIRY.replace("<given>Tamil</given>", "");
        String number = "<identifier><scheme>NATIONAL-OTHER</scheme><value>17</value><issuer>SYR</issuer></identifier>";
        String paper = "<document><docType>PASSPORT</docType>%s<issuingState>SYR</issuingState>"
                + "<authenticity>NOT_ASSESSED</authenticity></document>";
        assertThat(found(Kind.PERSON_INQUIRY, unnamed, "</subject>", number + "</subject>"))
                .isEmpty();
        assertThat(found(
                        Kind.PERSON_INQUIRY,
                        unnamed,
                        "</subject>",
                        paper.formatted("<number>N0012</number>") + "</subject>"))
                .isEmpty();
        assertThat(found(Kind.PERSON_INQUIRY, unnamed, "</subject>", paper.formatted("") + "</subject>"))
                .isEqualTo("SK-4053 REFUSAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t-1                               | t-1                              |
            # S56: taking back needs an earlier application
            <category>1</category>            | <category>2</category>           | SK-4056 REFUSAL
            TAKE_BACK                         | TAKE_CHARGE                      |
            # S13: the persons of every kind are looked at
            1990-05-04                        | 2026-12                          | SK-4013 REFUSAL
            """)
    void aRequestForATransfer(String good, String changed, String findings) {
        assertThat(found(Kind.TRANSFER_REQUEST, REQUEST, good, changed)).isEqualTo(text(findings));
    }

    @Test
    void evidenceOfAnEarlierApplicationTakesThePlaceOfAHit() {
        String evidence = "<evidence><kind>PROOF</kind><code>APPLICATION_FORM</code></evidence>";
        String other = REQUEST.replace("<category>1</category>", "<category>2</category>");
        assertThat(found(Kind.TRANSFER_REQUEST, other, "<detained>", evidence + "<detained>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t-1                               | t-1                              |
            # S57: not before the acceptance, which is of 11 November
            2026-12-03                        | 2026-11-10                       | SK-4057 WARNING
            </arrangement>                    | </arrangement><outcome>TRANSFERRED</outcome> | SK-4057 WARNING
            </arrangement>                    | </arrangement><outcome>POSTPONED</outcome> |
            """)
    void aReplyToARequestForATransfer(String good, String changed, String findings) {
        assertThat(found(Kind.TRANSFER_REPLY, REPLY, good, changed)).isEqualTo(text(findings));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c-1                | c-1                                           | SK-4059 NOTE
            # S59 is told of each one; S60: nothing leads to an application
            two steps          | see 11111111-2222-3333-4444-555555555555      | SK-4059 NOTE; SK-4060 REFUSAL
            two steps          | see EE-2026/001234                            | SK-4059 NOTE; SK-4060 REFUSAL
            two steps          | see 1234567                                   | SK-4059 NOTE; SK-4060 REFUSAL
            two steps          | until 24.12.2026                              | SK-4059 NOTE
            urn:agreement:1    | urn:uuid:11111111-2222-3333-4444-555555555555 | SK-4059 NOTE; SK-4060 REFUSAL
            """)
    void aReturnCase(String good, String changed, String findings) {
        assertThat(found(Kind.RETURN_CASE, RETURN, good, changed)).isEqualTo(text(findings));
    }

    private static String found(Kind kind, String body, String good, String changed) {
        assertThat(body).contains(good);
        return Looks.find(kind, body.replace(good, changed == null ? "" : changed));
    }

    private static String text(String findings) {
        return findings == null ? "" : findings;
    }
}
