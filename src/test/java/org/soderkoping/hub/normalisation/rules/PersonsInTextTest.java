package org.soderkoping.hub.normalisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Looks;

/** Rule S48: what tells of a person in free text, and what does not. All numbers belong to nobody. */
class PersonsInTextTest {
    private static final String REFUSED = "SK-4048 REFUSAL";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // personal numbers: shape, date, check digit
                "his code is 49005040009, they said",
                "PESEL: 90050400004.",
                "IDNP 2004007123454",
                "CNP: 7950313400127",
                "CNP: 2900504000000",
                "код 19900504-00000",
                "ідэнтыфікацыйны нумар 4040590A001PB3",
                "szig. 2-900504-1234",
                "personas kods 321234-56789",
                "r. č. 905504/0005",
                // machine-readable lines
                "on the page: P<UTOSORAD<<TAMIL<<<<<<<<<<<<<<<<<<<<<<<<<<<",
                // phone numbers
                "call +370 612 34567 in the evening",
                "call +48(22)123-45-67",
                "тел. 067 123 45 67",
                "phone: 5551 2345",
                // addresses of persons
                "write to tamil.sorad@mail.example",
                "sorad77@pošta.example.org",
                // birth dates beside names
                "Tamil Sorad, born 4 May 1990, left",
                "Tamil Sorad (born on 04.05.1990)",
                "Тамил Сорад, 04.05.1990 — Тамил Сорад, нар. 04.05.1990",
                "Tamil Sorad, d.o.b. 1990-05-04",
                "Sorad Tamil, dzim. 04.05.1990"
            })
    void isRefusedToBeRewritten(String text) {
        assertThat(question(text)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2026 about 12 345 678 persons, 1,234,567 of them children, lived in 14 governorates.",
                "The court decided on 4 May 2010 (no. 12345/06, ECLI:CE:ECHR:2010:0504JUD001234506).",
                "Tamil Sorad, the minister, said on 4 May 2020 that nothing had changed.",
                "Law of 04.05.1990 on the press, ISBN 978-92-9485-123-4, volume 3.",
                "See https://reports.example/2026/11/24/12345678901/index.html and doc. 20261124.",
                "Write to info@agency.example or press-office@agency.example, coi.unit@agency.example.",
                "Resolution 2254 (2015), S/RES/2254; A/HRC/55/64; from 1946-2026, 49005040008, 2004007123455",
                "GPS 34.8021, 38.9968; 60x90 cm; 10 000-20 000 SYP; 00:30-05:45",
                "THE SITUATION OF WOMEN IN THE NORTH EAST",
                "2-900504 and 905504-00 are batch numbers"
            })
    void passes(String text) {
        assertThat(question(text)).isEmpty();
    }

    @Test
    void aNumberThatDoesNotAddUpOrHoldsNoDateIsNoPersonalNumber() {
        assertThat(question("49005040008")).isEmpty();
        assertThat(question("49013040003")).isEmpty();
    }

    @Test
    void theTextOfAReportIsReadWhereItIsTextAndItsAuthorIsNot() {
        assertThat(report("nobody", "text/plain", "Tamil Sorad, born 4 May 1990"))
                .contains(REFUSED);
        assertThat(report("nobody", "text/plain", "nothing of anybody")).doesNotContain(REFUSED);
        assertThat(report("a.sorad@agency.example", "text/plain", "nothing")).doesNotContain(REFUSED);
    }

    @Test
    void aRiskIndicatorAndTheNoteOfFiguresAreReadAsWell() {
        String risk = "<RiskIndicator><indicatorCode>ILLEGAL_CROSSINGS</indicatorCode><period>2026-10</period>"
                + "<area><section>UA-BY-01</section></area><value>1</value><unit>PERSONS</unit>"
                + "<confidence>HIGH</confidence><narrative>led by +370 612 34567</narrative>"
                + "<validUntil>2026-12-01</validUntil></RiskIndicator>";
        assertThat(Looks.find(Kind.RISK_INDICATOR, risk)).contains(REFUSED);
        assertThat(Looks.find(Kind.RISK_INDICATOR, risk.replace("+370 612 34567", "nobody")))
                .doesNotContain(REFUSED);
        String figures = "<MigrationStatistics><datasetCode>ASYAPP</datasetCode><period>2026-Q3</period>"
                + "<frequency>Q</frequency><flowOrStock>FLOW</flowOrStock><reportingCountry>EE</reportingCountry>"
                + "<cell><citizenship>SY</citizenship><sex>T</sex><ageGroup>TOTAL</ageGroup><value>5</value></cell>"
                + "<rounding>NONE</rounding><suppressedBelow>0</suppressedBelow><revision>0</revision>"
                + "<note>the one is 49005040009</note></MigrationStatistics>";
        assertThat(Looks.find(Kind.MIGRATION_STATISTICS, figures)).isEqualTo(REFUSED);
    }

    private static String question(String text) {
        return Looks.find(
                Kind.COI_INQUIRY,
                "<CoiInquiry><inquiryId>q-1</inquiryId><subjectCountry>SYR</subjectCountry><topic>WOMEN</topic>"
                        + "<question lang=\"eng\">How is it there?</question><background>" + text.replace("<", "&lt;")
                        + "</background><urgency>ROUTINE</urgency><deadline>2026-12-01</deadline><addressee>"
                        + "<country>LT</country><agencyId>LT-MD</agencyId><role>COI</role></addressee></CoiInquiry>");
    }

    private static String report(String author, String type, String content) {
        return Looks.find(
                Kind.COI_REPORT,
                "<CoiReport><reportId>r-1</reportId><title lang=\"eng\">Title</title><country>SYR</country>"
                        + "<topic>WOMEN</topic><docType>THEMATIC</docType><publishedOn>2026-11-10</publishedOn>"
                        + "<referencePeriodFrom>2026-01-01</referencePeriodFrom>"
                        + "<referencePeriodTo>2026-10-31</referencePeriodTo><author>" + author + "</author>"
                        + "<source><name>Bulletin</name><type>NGO</type><publicationDate>2026-10-01</publicationDate>"
                        + "<publishable>true</publishable></source><methodology>EUAA</methodology><body><mediaType>"
                        + type + "</mediaType><inline>"
                        + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8))
                        + "</inline><sha256>" + "0".repeat(64) + "</sha256></body><handling>PUBLIC</handling>"
                        + "<anonymised>true</anonymised><copyrightTerms>free</copyrightTerms></CoiReport>");
    }
}
