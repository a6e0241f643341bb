package org.soderkoping.hub.normalisation.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.RecordRules.Draft;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/**
 * ISO 8601-2 (EDTF), with the examples of the specification of the Library of Congress: level 0 whole, level 1 as far as
 * a birth date needs it.
 */
class PartialDatesTest {
    @ParameterizedTest
    @CsvSource({
        // level 0: complete, reduced to month and to year
        "1985-04-12, 1985-04-12/1985-04-12",
        "1985-04, 1985-04-01/1985-04-30",
        "1985, 1985-01-01/1985-12-31",
        "2024-02, 2024-02-01/2024-02-29",
        // level 1: uncertain, approximate
        "1984?, 1984-01-01/1984-12-31",
        "2004-06~, 2004-06-01/2004-06-30",
        "2004-06-11?, 2004-06-11/2004-06-11",
        // level 1: unspecified digits from the right
        "201X, 2010-01-01/2019-12-31",
        "20XX, 2000-01-01/2099-12-31",
        "2004-XX, 2004-01-01/2004-12-31",
        "1985-04-XX, 1985-04-01/1985-04-30",
        "1985-XX-XX, 1985-01-01/1985-12-31",
        // nothing known, a day without its year, no such day
        "XXXX, nothing",
        "XXXX-12-XX, nothing",
        "1985-02-30, nothing"
    })
    void meanAllTheDaysTheyMayMean(String edtf, String days) {
        assertThat(Span.of(birth(edtf, "DECLARED"))
                        .map(s -> s.earliest() + "/" + s.latest())
                        .orElse("nothing"))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1985", "1985-07", "1985-07-12", "1985~", "1985?", "198X", "19XX", "XXXX-07-12", "1985-07-XX"})
    void areTakenWithEachBasis(String edtf) {
        for (String basis : new String[] {"DECLARED", "DOCUMENT", "ASSESSED", "UNKNOWN"}) {
            assertThat(rules(edtf, basis)).as(basis).doesNotContain("SK-3901");
        }
    }

    /** Level 1 has more that no birth date needs; level 2 is not taken at all. */
    @ParameterizedTest
    @ValueSource(strings = {"2004-06-11%", "1985-04-12/..", "Y170000002", "2001-21", "-1985", "85", "1985-7-1"})
    void ofAnotherKindAreNotTaken(String other) {
        assertThat(rules(other, "DECLARED")).contains("SK-3901");
    }

    @Test
    void aWrongBasisIsNotTaken() {
        assertThat(rules("1985", "GUESSED")).contains("SK-3901");
    }

    @ParameterizedTest
    @CsvSource({
        "12.07.1985, 1985-07-12", "00.07.1985, 1985-07", "00.00.1985, 1985", "00.00.0000, XXXX",
        "31.02.1985, null SK-5004", "29.02.2024, 2024-02-29", "29.02.2023, null SK-5004", "12.13.1985, null SK-5004",
        "00.13.1985, null SK-5004", "12/07/1985, null SK-5004"
    })
    void comeOutOfNationalDatesWithTheirUnknownPartsFallenAway(String national, String edtf) {
        assertThat(Conversion.of("edtf(dd.MM.yyyy)", national)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({"1985, 7, 12, 1985-07-12", "1985, 7, 0, 1985-07", "1985, 0, 0, 1985", "0, 0, 0, XXXX"})
    void comeOutOfThreeFields(String year, String month, String day, String edtf) {
        assertThat(Conversion.of("edtf", year, month, day)).isEqualTo(edtf);
    }

    private static Node birth(String edtf, String basis) {
        return message(edtf, basis)
                .walk()
                .filter(n -> n.name().equals("birthDate"))
                .findFirst()
                .orElseThrow();
    }

    private static Node message(String edtf, String basis) {
        String inside = Messages.inside(Messages.application("SYR"))
                .replace("basis=\"DECLARED\">1990-05-04", "basis=\"" + basis + "\">" + edtf);
        return Messages.read(Kind.ASYLUM_REGISTRATION, inside);
    }

    private static List<String> rules(String edtf, String basis) {
        var feed = Reading.ESTONIA;
        var draft = new Draft(
                Reading.submission(feed),
                feed,
                Submissions.raw(1, "r", "<r/>"),
                new UUID(0, 1),
                Kind.ASYLUM_REGISTRATION,
                message(edtf, basis));
        return Normalising.RULES.check(draft).stream().map(f -> f.code()).toList();
    }
}
