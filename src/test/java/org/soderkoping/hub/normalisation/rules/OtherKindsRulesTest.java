package org.soderkoping.hub.normalisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Looks;

/** Handling, decisions, reports and entries of the directory: a good message, one thing changed. */
class OtherKindsRulesTest {
    private static final String DECISION = "<AsylumStatusChange><applicationRef>case-1</applicationRef>"
            + "<statusCode>REJECTED</statusCode><effectiveOn>2026-11-10</effectiveOn><instance>FINAL</instance>"
            + "<decision><outcome>REJECTED</outcome><appealUntil>2026-11-10</appealUntil><final>true</final></decision>"
            + "</AsylumStatusChange>";
    private static final String QUESTION = "<CoiInquiry><inquiryId>q-1</inquiryId><subjectCountry>SYR</subjectCountry>"
            + "<topic>WOMEN</topic><question lang=\"eng\">How is it there?</question><urgency>ROUTINE</urgency>"
            + "<deadline>2026-12-01</deadline><addressee><country>LT</country><agencyId>LT-MD</agencyId>"
            + "<role>COI</role></addressee></CoiInquiry>";
    private static final String ANSWER = "<CoiAnswer><inquiryRef>q-1</inquiryRef><status>ANSWERED</status>"
            + "<answer lang=\"eng\">Quiet.</answer><source><name>Bulletin</name><type>NGO</type>"
            + "<publicationDate>2026-10-01</publicationDate><publishable>true</publishable></source>"
            + "<publishable>true</publishable></CoiAnswer>";
    private static final String ENTRY = "<ParticipantEntry><agencyId>EE-PPA</agencyId><country>EE</country>"
            + "<name lang=\"eng\">Board</name><type>ASYLUM</type><competence>AsylumRegistration</competence>"
            + "<focalPoint><role>COI</role><name>Past</name><validTo>2026-01-31</validTo></focalPoint>"
            + "<focalPoint><role>COI</role><name>Present</name><validFrom>2026-02-01</validFrom></focalPoint>"
            + "<validFrom>2006-01-01</validFrom><status>ACTIVE</status></ParticipantEntry>";

    @ParameterizedTest
    @CsvSource({"SENSITIVE, ''", "PERSONAL, SK-4008 REFUSAL", "STATS, SK-4008 REFUSAL", "PUBLIC, SK-4008 REFUSAL"})
    void aDecisionIsHandledAsAClaim(String handling, String found) {
        assertThat(handled(Kind.ASYLUM_STATUS_CHANGE, DECISION, handling)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"STATS, ''", "PUBLIC, SK-4008 REFUSAL"})
    void screenedTextIsNotYetPublic(String handling, String found) {
        assertThat(handled(Kind.COI_INQUIRY, QUESTION, handling)).isEqualTo(found);
    }

    @Test
    void contactsOfAgenciesMayBePublic() {
        assertThat(handled(Kind.PARTICIPANT_ENTRY, ENTRY, "PUBLIC")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <final>true</final>       | <final>true</final>    |
            # S34: after a final decision no appeal is open
            <appealUntil>2026-11-10   | <appealUntil>2026-11-11 | SK-4034 REFUSAL
            """)
    void aFinalDecision(String good, String changed, String findings) {
        assertThat(found(Kind.ASYLUM_STATUS_CHANGE, DECISION, good, changed)).isEqualTo(text(findings));
    }

    @Test
    void anOpenDecisionLeavesTimeForAnAppeal() {
        String open = DECISION.replace("<final>true</final>", "<final>false</final>")
                .replace("<appealUntil>2026-11-10", "<appealUntil>2026-12-10");
        assertThat(Looks.find(Kind.ASYLUM_STATUS_CHANGE, open)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q-1                     | q-1                      |
            # S46: sources come before what is made of them
            <publicationDate>2026-10-01 | <publicationDate>2026-11-12 | SK-4046 REFUSAL
            # S47: an answer that tells something has a source
            ANSWERED                | PARTIAL                  |
            """)
    void anAnswer(String good, String changed, String findings) {
        assertThat(found(Kind.COI_ANSWER, ANSWER, good, changed)).isEqualTo(text(findings));
    }

    @Test
    void onlyAnAnswerThatNothingIsKnownMayHaveNoSource() {
        String none = ANSWER.replaceFirst("<source>.*</source>", "");
        assertThat(Looks.find(Kind.COI_ANSWER, none)).isEqualTo("SK-4047 REFUSAL");
        assertThat(Looks.find(Kind.COI_ANSWER, none.replace("ANSWERED", "NO_INFORMATION")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COUNTRY_REPORT, SK-4047 WARNING", "THEMATIC, ''"})
    void aCountryReportOfTwoSortsOfSourcesIsFlagged(String type, String found) {
        String source = "<source><name>Bulletin</name><type>%s</type><publicationDate>2026-10-01</publicationDate>"
                + "<publishable>true</publishable></source>";
        String two = source.formatted("NGO") + source.formatted("UN") + source.formatted("UN");
        String report = "<CoiReport><reportId>r-1</reportId><title lang=\"eng\">Title</title><country>SYR</country>"
                + "<topic>WOMEN</topic><docType>" + type + "</docType><publishedOn>2026-11-10</publishedOn>"
                + "<referencePeriodFrom>2026-01-01</referencePeriodFrom>"
                + "<referencePeriodTo>2026-10-31</referencePeriodTo><author>Unit</author>%s"
                + "<methodology>EUAA</methodology><body><mediaType>text/plain</mediaType>"
                + "<href>https://reports.example/1</href><sha256>" + "0".repeat(64) + "</sha256></body>"
                + "<handling>PUBLIC</handling><anonymised>true</anonymised><copyrightTerms>free</copyrightTerms>"
                + "</CoiReport>";
        assertThat(Looks.find(Kind.COI_REPORT, report.formatted(two))).isEqualTo(found);
        assertThat(Looks.find(Kind.COI_REPORT, report.formatted(two + source.formatted("MEDIA"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Board                        | Board                        |
            # S63: of its country, in force, with somebody to ask
            <agencyId>EE-PPA             | <agencyId>LV-PPA             | SK-4063 REFUSAL
            <validFrom>2006-01-01        | <validFrom>2026-12-01        | SK-4063 WARNING
            <validFrom>2026-02-01        | <validFrom>2026-12-01        | SK-4063 WARNING
            """)
    void anEntryOfTheDirectory(String good, String changed, String findings) {
        assertThat(found(Kind.PARTICIPANT_ENTRY, ENTRY, good, changed)).isEqualTo(text(findings));
    }

    @Test
    void aClosedAgencyNeedsNobodyToAsk() {
        String closed = ENTRY.replace("ACTIVE", "CLOSED").replace("<validFrom>2026-02-01", "<validFrom>2026-12-01");
        assertThat(Looks.find(Kind.PARTICIPANT_ENTRY, closed)).isEmpty();
    }

    private static String handled(Kind kind, String body, String handling) {
        return Looks.find(kind, body, "<handling>SENSITIVE", "<handling>" + handling);
    }

    private static String found(Kind kind, String body, String good, String changed) {
        assertThat(body).contains(good);
        return Looks.find(kind, body.replace(good, changed));
    }

    private static String text(String findings) {
        return findings == null ? "" : findings;
    }
}
