package org.soderkoping.hub.policy.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.CountryCode;

class StatisticsFormTest {
    private static final String OF_THREE = """
            RU    T TOTAL 482
            UA    T TOTAL 61
            IN    T TOTAL 33
            OTHER T TOTAL 18
            TOTAL T TOTAL 594
            """;

    @Test
    void figuresAreRoundedToFive() {
        assertThat(Tables.seenBy("LV", Tables.body(OF_THREE)))
                .containsExactly(
                        "RU T TOTAL 480", "UA T TOTAL 60", "IN T TOTAL 35", "OTHER T TOTAL 20", "TOTAL T TOTAL 595");
    }

    @Test
    void aMemberPeopleFleeFindsItsOwnNationalsAmongOther() {
        assertThat(Tables.seenBy("UA", Tables.body(OF_THREE)))
                .containsExactly("RU T TOTAL 480", "OTHER T TOTAL 80", "IN T TOTAL 35", "TOTAL T TOTAL 595");
    }

    @Test
    void aCountryThatJoinsTheTenDoesNotFindItsNationalsEither() {
        assertThat(Tables.seenBy("IN", Tables.body(OF_THREE)))
                .containsExactly("RU T TOTAL 480", "UA T TOTAL 60", "OTHER T TOTAL 50", "TOTAL T TOTAL 595");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BY", "MD", "UA"})
    void ofNoneOfThemAnyCellIsLeft(String partner) {
        var body = Tables.body("""
                BY T TOTAL 12
                MD T TOTAL 13
                UA T TOTAL 14
                RU T TOTAL 40
                TOTAL T TOTAL 79
                """);
        assertThat(Tables.seenBy(partner, body)).noneMatch(line -> line.startsWith(partner));
        assertThat(Tables.seenBy("EE", body)).anyMatch(line -> line.startsWith(partner));
    }

    @Test
    void whereOtherWouldBeThePartnersNationalsAloneTheSmallestOthersGoAlong() {
        assertThat(Tables.seenBy("UA", Tables.body(OF_THREE.replace("OTHER T TOTAL 18\n", ""))))
                .containsExactly("RU T TOTAL 480", "OTHER T TOTAL 95", "TOTAL T TOTAL 595");
    }

    @Test
    void aSmallFigureTakesTheNextSmallestWithIt() {
        assertThat(Tables.seenBy("LV", Tables.body("""
                RU    T TOTAL 482
                IN    T TOTAL 33
                SY    T TOTAL 3
                CN    T TOTAL 12
                TOTAL T TOTAL 530
                """)))
                .containsExactly(
                        "RU T TOTAL 480", "IN T TOTAL 35", "SY T TOTAL c", "CN T TOTAL c", "TOTAL T TOTAL 530");
    }

    @Test
    void inACrossTableFourCornersGo() {
        assertThat(Tables.seenBy("LV", Tables.body("""
                RU    M TOTAL 70
                RU    F TOTAL 60
                RU    T TOTAL 130
                SY    M TOTAL 17
                SY    F TOTAL 2
                SY    T TOTAL 19
                IN    M TOTAL 20
                IN    F TOTAL 10
                IN    T TOTAL 30
                TOTAL M TOTAL 107
                TOTAL F TOTAL 72
                TOTAL T TOTAL 179
                """)))
                .filteredOn(line -> line.endsWith(" c"))
                .containsExactly("SY M TOTAL c", "SY F TOTAL c", "IN M TOTAL c", "IN F TOTAL c");
    }

    @Test
    void withoutTotalsNothingElseHasToGo() {
        assertThat(Tables.seenBy("LV", Tables.body("""
                RU M 18-34 70
                SY M 18-34 2
                SY F 18-34 9
                """)))
                .containsExactly("RU M 18-34 70", "SY M 18-34 c", "SY F 18-34 10");
    }

    @Test
    void nobodyAtAllMayBeTold() {
        assertThat(Tables.seenBy("LV", Tables.body("SY T TOTAL 0\nIN T TOTAL 7")))
                .containsExactly("SY T TOTAL 0", "IN T TOTAL 5");
    }

    @Test
    void whatTheSenderHidesIsGuardedAsIfItWereSmall() {
        assertThat(Tables.seenBy("LV", Tables.body("""
                RU T TOTAL 40
                IN T TOTAL 30
                SY T TOTAL c
                TOTAL T TOTAL 73
                """)))
                .containsExactly("RU T TOTAL 40", "IN T TOTAL c", "SY T TOTAL c", "TOTAL T TOTAL 75");
    }

    @Test
    void unaccompaniedMinorsAreNoPartOfASum() {
        assertThat(Tables.seenBy("LV", Tables.body("""
                RU T TOTAL TOTAL 40
                RU T TOTAL UNACCOMPANIED_MINOR 2
                """)))
                .containsExactly("RU T TOTAL TOTAL 40", "RU T TOTAL UNACCOMPANIED_MINOR c");
    }

    @Test
    void theTotalOfAHandfulIsNotToldEither() {
        assertThat(Tables.seenBy("LV", Tables.body("RU T TOTAL 3\nIN T TOTAL 0\nTOTAL T TOTAL 3")))
                .containsExactly("RU T TOTAL c", "IN T TOTAL 0", "TOTAL T TOTAL c");
    }

    @Test
    void theMessageSaysThatItWasRoundedAndBelowWhatItIsSilent() {
        var told = StatisticsForm.of(Tables.body(OF_THREE), new CountryCode("LV"));
        assertThat(told.findText("rounding")).contains("TO5");
        assertThat(told.findText("suppressedBelow")).contains("0");
        var silent = StatisticsForm.of(Tables.body("SY T TOTAL 2"), new CountryCode("LV"));
        assertThat(silent.findText("suppressedBelow")).contains("5");
    }

    @Test
    void theSameTableGivesTheSameForm() {
        var body =
                Tables.body(List.of("SY M TOTAL 3", "SY F TOTAL 9", "SY T TOTAL 12", "IN M TOTAL 8", "IN F TOTAL 8"));
        assertThat(Tables.seenBy("MD", body)).isEqualTo(Tables.seenBy("MD", body));
    }
}
