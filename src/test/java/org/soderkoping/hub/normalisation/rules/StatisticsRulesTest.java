package org.soderkoping.hub.normalisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Looks;

/** Good figures of the third quarter of 2026, sent on 11 November, one thing changed, and what the rules say of them. */
class StatisticsRulesTest {
    private static final String CELLS = """
            TOTAL T TOTAL 60
            TOTAL M TOTAL 35
            TOTAL F TOTAL 25
            TOTAL T 0-13 10
            TOTAL T 14-15 5
            TOTAL T 16-17 5
            TOTAL T 18-34 30
            TOTAL T 35-64 10
            SY T TOTAL 45
            STLS T TOTAL 15
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOTAL M TOTAL 35   | TOTAL M TOTAL 35            |
            # S41: sexes, ages, citizenships
            TOTAL M TOTAL 35   | TOTAL M TOTAL 36            | SK-4041 REFUSAL
            TOTAL T 14-15 5    | TOTAL T 14-15 6             | SK-4041 REFUSAL
            STLS T TOTAL 15    | STLS T TOTAL 14             | SK-4041 REFUSAL
            STLS T TOTAL 15    | STLS T TOTAL c              |
            # S42: each cell once
            STLS T TOTAL 15    | SY T TOTAL 45               | SK-4041 REFUSAL; SK-4042 REFUSAL
            # S44: small figures
            TOTAL F TOTAL 25   | TOTAL F TOTAL 23            | SK-4041 REFUSAL
            """)
    void figuresOfAQuarter(String good, String changed, String findings) {
        assertThat(found(CELLS, good, changed)).isEqualTo(findings == null ? "" : findings);
    }

    @Test
    void roundedFiguresMayLieApartByFiveForEachOfThemAndMustBeRound() {
        String apart = CELLS.replace("TOTAL M TOTAL 35", "TOTAL M TOTAL 30");
        assertThat(find(apart, "2026-Q3", "Q", "NONE", 0)).isEqualTo("SK-4041 REFUSAL");
        assertThat(find(apart, "2026-Q3", "Q", "TO5", 5)).isEmpty();
        assertThat(find(CELLS.replace("TOTAL M TOTAL 35", "TOTAL M TOTAL 20"), "2026-Q3", "Q", "TO5", 5))
                .isEqualTo("SK-4041 REFUSAL");
        assertThat(find(CELLS.replace("TOTAL M TOTAL 35", "TOTAL M TOTAL 36"), "2026-Q3", "Q", "TO5", 5))
                .isEqualTo("SK-4044 REFUSAL");
    }

    @Test
    void aFigureSmallEnoughToPointAtSomebodyIsNotGivenExactly() {
        assertThat(find("SY T TOTAL 4\nSTLS T TOTAL 5\nUA T TOTAL 0", "2026-Q3", "Q", "NONE", 5))
                .isEqualTo("SK-4044 REFUSAL");
        assertThat(find("SY T TOTAL c\nSTLS T TOTAL 5\nUA T TOTAL 0", "2026-Q3", "Q", "NONE", 5))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-Q3 | Q |
            2026-09 | M |
            2025    | A | SK-4042 WARNING
            2026-Q3 | M | SK-4042 REFUSAL
            2026-09 | Q | SK-4042 REFUSAL
            2026-Q4 | Q | SK-4042 REFUSAL
            2026-11 | M | SK-4042 REFUSAL
            2026-Q2 | Q | SK-4042 WARNING
            """)
    void aPeriodIsAsLongAsSaidAndOverAndNotLongOver(String period, String frequency, String findings) {
        assertThat(find(CELLS, period, frequency, "NONE", 0)).isEqualTo(findings == null ? "" : findings);
    }

    @Test
    void minorsAloneAreAPartOfAllAgesAndNoDivisionOfThem() {
        assertThat(find("SY T TOTAL 60\nSY T 0-17 20", "2026-Q3", "Q", "NONE", 0))
                .isEmpty();
        assertThat(find("SY T TOTAL 60\nSY T 0-17 20\nSY T 18+ 41", "2026-Q3", "Q", "NONE", 0))
                .isEqualTo("SK-4041 REFUSAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # S43: applicants
            SY T TOTAL TOTAL - 10,SY T TOTAL FIRST_TIME - 10           |
            SY T TOTAL TOTAL - 10,SY T TOTAL FIRST_TIME - 11           | SK-4043 REFUSAL
            SY T 0-17 TOTAL - 10,SY T TOTAL UNACCOMPANIED_MINOR - 10   |
            SY T 0-17 TOTAL - 10,SY T TOTAL UNACCOMPANIED_MINOR - 11   | SK-4043 REFUSAL
            SY T 18-34 UNACCOMPANIED_MINOR - 1                         | SK-4043 REFUSAL
            SY T 18-34 UNACCOMPANIED_MINOR - 0                         |
            # S43: decisions
            SY T TOTAL - TOTAL 10,SY T TOTAL - TOTAL_POS 4,SY T TOTAL - REJECTED 6 |
            SY T TOTAL - TOTAL 10,SY T TOTAL - TOTAL_POS 4,SY T TOTAL - REJECTED 7 | SK-4043 REFUSAL
            SY T TOTAL - TOTAL_POS 4,SY T TOTAL - GENCONV 3,SY T TOTAL - SUB_PROT 2 | SK-4043 REFUSAL
            SY T TOTAL - TOTAL_POS 4,SY T TOTAL - GENCONV 3            |
            """)
    void aPartIsNoLargerThanItsWhole(String cells, String findings) {
        assertThat(find(cells.replace(',', '\n'), "2026-Q3", "Q", "NONE", 0))
                .isEqualTo(findings == null ? "" : findings);
    }

    private static String found(String cells, String good, String changed) {
        assertThat(cells).contains(good);
        return find(cells.replace(good, changed), "2026-Q3", "Q", "NONE", 0);
    }

    private static String find(String cells, String period, String frequency, String rounding, int limit) {
        String all = cells.lines().map(StatisticsRulesTest::cell).collect(Collectors.joining());
        return Looks.find(
                Kind.MIGRATION_STATISTICS,
                "<MigrationStatistics><datasetCode>ASYAPP</datasetCode><period>" + period + "</period><frequency>"
                        + frequency
                        + "</frequency><flowOrStock>FLOW</flowOrStock><reportingCountry>EE</reportingCountry>"
                        + all + "<rounding>" + rounding + "</rounding><suppressedBelow>" + limit
                        + "</suppressedBelow><revision>0</revision></MigrationStatistics>",
                "SENSITIVE",
                "STATS");
    }

    /** {@code citizenship sex age [applicants decision] figure}; c for confidential. */
    private static String cell(String line) {
        List<String> words = List.of(line.strip().split(" "));
        String figure = words.get(words.size() - 1);
        String more = words.size() == 4 ? "" : leaf("applicantType", words.get(3)) + leaf("decision", words.get(4));
        return "<cell>" + leaf("citizenship", words.get(0)) + leaf("sex", words.get(1)) + leaf("ageGroup", words.get(2))
                + more + (figure.equals("c") ? leaf("flag", "c") : leaf("value", figure)) + "</cell>";
    }

    private static String leaf(String name, String text) {
        return text.equals("-") ? "" : "<" + name + ">" + text + "</" + name + ">";
    }
}
