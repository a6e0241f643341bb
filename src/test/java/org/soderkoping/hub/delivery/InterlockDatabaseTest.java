package org.soderkoping.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Fates;
import org.soderkoping.hub.fixtures.Messages;

/** Whose return waits for whose asylum procedure, and until when (rule S59). */
class InterlockDatabaseTest {
    private static final String KNOWN = Fates.somebody("Mustafaiev", "Rustam", "1985-07-12", "");
    private static final String NUMBERED =
            Fates.somebody("Sorad", "Tamil", "1990", Fates.number("PL-PESEL", "POL", "44051401359"));

    private final Returns returns = new Returns();

    @AfterEach
    void close() {
        returns.close();
    }

    @Test
    void nobodyWaitsOfWhomNothingIsKnown() {
        returns.applies("EE-PPA", "A-1", Fates.somebody("Vetu", "Oran", "1991-01-02", ""));
        returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEqualTo("UA R-1");
    }

    @Test
    void aReturnWaitsWhileTheProcedureIsOpenAnywhere() {
        var agencies = List.of("EE-PPA", "LT-MIGR", "UA-DMS", "SK-MUMV");
        for (String agency : agencies) {
            String person = Fates.somebody("Mustafaiev", agency, "1985-07-12", "");
            returns.applies(agency, "A-1", person);
            returns.returns("R-" + agency, person, "UA-DPSU");
        }
        assertThat(returns.send()).isEmpty();
        assertThat(returns.lookAndSend()).isEmpty();
        for (String agency : agencies) {
            returns.rejects(agency, "A-1");
            assertThat(returns.lookAndSend()).isEqualTo("UA R-" + agency);
        }
        assertThat(returns.lookAndSend()).isEmpty();
    }

    /** One application; many returns, of which those about another go. */
    @Test
    void itIsTheSamePersonByNumberByPaperOrByNameAndBirthDate() {
        String number = Fates.number("PL-PESEL", "POL", "44051401359");
        String paper = Fates.paper("UZB", "AB4410273");
        returns.applies("EE-PPA", "A-1", Fates.somebody("Mustafaiev", "Rustam", "1985-07-12", number + paper));
        String other = Fates.somebody("Vetu", "Oran", "1970-01-01", "");
        returns.returns("number", other + number, "UA-DPSU");
        returns.returns("other-number", other + number.replace("359", "358"), "UA-DPSU");
        returns.returns("paper", other + paper, "UA-DPSU");
        returns.returns("other-paper", other + paper.replace("UZB", "KAZ"), "UA-DPSU");
        returnsNamed("cyrillic", "Мустафаєв", "Рустам", "1985-07-12");
        returnsNamed("turned-round", "Rustam", "Mustafayev", "1985-07-12");
        returnsNamed("polish", "Mustafajew", "Rustam Iljasowicz", "1985-07-12");
        returnsNamed("month-first", "Mustafaiev", "Rustam", "1985-12-07");
        returnsNamed("other-day", "Mustafaiev", "Rustam", "1985-07-13");
        returnsNamed("year-alone", "Mustafaiev", "Rustam", "1985");
        returnsNamed("brother", "Mustafaiev", "Timur", "1985-07-12");
        assertThat(returns.send())
                .isEqualTo("UA other-number, UA other-paper, UA other-day, UA year-alone, UA brother");
        returns.rejects("EE-PPA", "A-1");
        assertThat(returns.lookAndSend())
                .isEqualTo("UA number, UA paper, UA cyrillic, UA turned-round, UA polish, UA month-first");
    }

    private void returnsNamed(String caseId, String family, String given, String born) {
        returns.returns(caseId, Fates.somebody(family, given, born, ""), "UA-DPSU");
    }

    @Test
    void aDependantIsProtectedAsTheApplicantIs() {
        String child = Fates.somebody("Mustafaiev", "Timur", "2015-03-04", "");
        String family = KNOWN + "</applicant><dependant><localPersonId>p-2</localPersonId>" + child;
        returns.ledger.record(returns.batch("EE-PPA")
                .good(
                        "A-1",
                        Messages.registration(
                                "EE-PPA", "<applicant><localPersonId>p</localPersonId>" + family + "</dependant>")));
        returns.returns("R-1", child, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
    }

    /** One applicant a row; those go of whom it says so. */
    @Test
    void onlyAFinalDecisionAgainstThePersonLetsItGo() {
        String rows = """
                rejected       | REJECTED           | REJECTED final             | 2026-11-20 | goes
                inadmissible   | INADMISSIBLE       | INADMISSIBLE final         | 2026-11-20 | goes
                withdrawn      | WITHDRAWN_EXPLICIT | WITHDRAWN_EXPLICIT final   | 2026-11-20 | goes
                given-up       | WITHDRAWN_IMPLICIT | WITHDRAWN_IMPLICIT final   | 2026-11-20 | goes
                closed         | CLOSED             | CLOSED_OTHER final         | 2026-11-20 | goes
                appeal-open    | REJECTED           | REJECTED                   | 2026-11-20 | waits
                other-state    | INADMISSIBLE       | RESPONSIBILITY_OTHER final | 2026-11-20 | waits
                refugee        | DECIDED_REFUGEE    | REFUGEE final              | 2026-11-20 | waits
                protected      | DECIDED_SUBSIDIARY | SUBSIDIARY final           | 2026-11-20 | waits
                undecided      | CLOSED             |                            | 2026-11-20 | waits
                from-tomorrow  | REJECTED           | REJECTED final             | 2026-11-25 | waits
                """;
        rows.lines().map(row -> row.split(" *\\| *", -1)).forEach(row -> {
            String person = Fates.somebody("Sorad", row[0], "1985-07-12", "");
            returns.applies("EE-PPA", row[0], person);
            returns.decides("EE-PPA", row[0], row[1], row[2], row[3]);
            returns.returns(row[0], person, "UA-DPSU");
        });
        String going = rows.lines()
                .filter(row -> row.endsWith("goes"))
                .map(row -> "UA " + row.split(" ")[0])
                .collect(Collectors.joining(", "));
        assertThat(returns.send()).isEqualTo(going);
        assertThat(returns.lookAndSend()).isEmpty();
    }

    @Test
    void whatIsReopenedIsOpen() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.rejects("EE-PPA", "A-1");
        returns.decides("EE-PPA", "A-1", "REOPENED", "", "2026-11-22");
        returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
    }

    @Test
    void aDecisionBecomesFinalByTheChangeThatSaysSo() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.decides("EE-PPA", "A-1", "REJECTED", "REJECTED", "2026-11-18");
        returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        returns.decides("EE-PPA", "A-1", "FINAL", "", "2026-11-22");
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1");
    }

    @Test
    void ofTwoOpenCasesBothMustEnd() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.applies("LT-MIGR", "B-1", KNOWN);
        returns.returns("R-1", KNOWN, "UA-DPSU");
        returns.rejects("EE-PPA", "A-1");
        assertThat(returns.send()).isEmpty();
        returns.rejects("LT-MIGR", "B-1");
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1");
    }

    @Test
    void aCorrectedBirthDateIsKnownAndTheFormerOneIsNotForgotten() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        String corrected = KNOWN.replace("1985-07-12", "1986-01-30");
        returns.changes("EE-PPA", Kind.ASYLUM_REGISTRATION, "A-1", Fates.correction("EE-PPA", "A-1", corrected));
        returns.returns("R-1", corrected, "UA-DPSU");
        returns.returns("R-2", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        returns.rejects("EE-PPA", "A-1");
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1, UA R-2");
    }

    @Test
    void aDecisionThatIsCorrectedIsAnotherOne() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        String rejection = returns.decides("EE-PPA", "A-1", "REJECTED", "REJECTED final", "2026-11-20");
        returns.changes(
                "EE-PPA",
                Kind.ASYLUM_STATUS_CHANGE,
                "A-1",
                Fates.correction("EE-PPA", rejection, "A-1", "2026-11-20", "REJECTED"));
        returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
    }

    @Test
    void aDecisionThatIsTakenBackIsNone() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        String rejection = returns.decides("EE-PPA", "A-1", "REJECTED", "REJECTED final", "2026-11-20");
        returns.changes(
                "EE-PPA",
                Kind.ASYLUM_STATUS_CHANGE,
                "A-1",
                Fates.takingBack("EE-PPA", "WITHDRAWAL", "<messageId>" + rejection + "</messageId>"));
        returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWAL", "ERASURE"})
    void aRegistrationThatIsTakenBackKeepsNobody(String action) {
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        returns.changes(
                "EE-PPA",
                Kind.ASYLUM_REGISTRATION,
                "A-1",
                Fates.takingBack("EE-PPA", action, "<applicationId>A-1</applicationId>"));
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1");
    }

    @Test
    void aForgottenCaseKeepsNobody() {
        returns.applies("EE-PPA", "A-1", NUMBERED);
        returns.returns("R-1", NUMBERED, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        returns.ledger
                .owner()
                .sql("update subject_key set wrapped = null, shredded_at = now() where subject ="
                        + " (select subject from record where kind = 'ASYLUM_REGISTRATION')")
                .update();
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1");
    }

    @Test
    void aCaseThatIsDamagedIsTakenForOpen() {
        returns.applies("EE-PPA", "A-1", NUMBERED);
        returns.rejects("EE-PPA", "A-1");
        returns.ledger
                .owner()
                .sql("update record set payload = '\\x01020304'::bytea || payload where kind = 'ASYLUM_STATUS_CHANGE'")
                .update();
        returns.returns("R-1", NUMBERED, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
    }
}
