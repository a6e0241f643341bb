package org.soderkoping.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soderkoping.hub.fixtures.SampleSender.signal;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.fixtures.SampleSender;
import org.soderkoping.hub.fixtures.TestLedger;

/** Answers find the question that was put to their sender, keep to it and inherit its origins (S50, S51). */
class AnswersDatabaseTest {
    private static final String NO_QUESTION = "<code>SK-4050</code>";
    private static final String MORE_THAN_ASKED = "<code>SK-4051</code>";

    private final TestLedger ledger = new TestLedger();
    private final SampleSender sender = new SampleSender(ledger);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anAnswerToAQuestionThatNobodyPutIsRefused() throws IOException {
        assertThat(signal(answer("01-match-with-application"))).contains(NO_QUESTION);
        assertThat(signal(sender.send("HU-OIF/coi-answer", "02-no-information")))
                .contains(NO_QUESTION);
    }

    @Test
    void anAnswerOfTheAgencyThatWasAskedIsTaken() throws IOException {
        ask(text -> text);
        assertThat(answer("01-match-with-application").accepted()).isOne();
        assertThat(answer("02-no-record").accepted()).isOne();
    }

    @Test
    void whoWasNotAskedIsToldWhatItWouldBeToldOfNoQuestion() throws IOException {
        String unknown = withoutIds(signal(answer("01-match-with-application")));
        ask(text -> text.replace("ország=\"RO\" szerv=\"RO-IGI\"", "ország=\"SK\" szerv=\"SK-MUMV\""));
        assertThat(withoutIds(signal(answer("01-match-with-application")))).isEqualTo(unknown);
    }

    @Test
    void aQuestionThatDidNotReachTheCountryIsNoQuestionThere() throws IOException {
        ask(text -> nationalsOf("114", text));
        assertThat(signal(answer("01-match-with-application"))).contains(NO_QUESTION);
    }

    @Test
    void aClosedQuestionIsNotAnsweredAgain() throws IOException {
        ask(text -> text);
        answer("02-no-record");
        assertThat(signal(answer("02-no-record"))).contains(NO_QUESTION);
    }

    @Test
    void anAnswerThatAsksForMoreLeavesItOpen() throws IOException {
        ask(text -> text);
        UnaryOperator<String> asksForMore = text -> text.replace("NIMIC", "DETALII");
        assertThat(answer("02-no-record", asksForMore).accepted()).isOne();
        assertThat(answer("02-no-record").accepted()).isOne();
    }

    @Test
    void whatWasNotAskedForIsNotGiven() throws IOException {
        ask(text -> text.replace("<Kért>engedélyek</Kért>", ""));
        assertThat(signal(answer("01-match-with-application")))
                .contains(MORE_THAN_ASKED)
                .contains("raspunsLa[3]")
                .contains("permis");
    }

    @Test
    void anAnswerInheritsTheOriginsOfItsQuestion() throws IOException {
        ask(text -> nationalsOf("301", text));
        answer("02-no-record");
        assertThat(origins("PERSON_INQUIRY_ANSWER")).isEqualTo("AF");
    }

    @Test
    void anAnswerOnACountryHasTheOriginsOfItsQuestionAndThatCountry() throws IOException {
        sender.send("LT-MIGR/coi-inquiry", "04-questions-to-hungary");
        assertThat(sender.send("HU-OIF/coi-answer", "02-no-information").accepted())
                .isOne();
        assertThat(origins("COI_ANSWER")).isEqualTo("BY,MD,SY,UA");
    }

    @Test
    void aReplyToARequestThatIsNotThereMayBeAboutAnybodyOfTheCountriesPeopleFlee() throws IOException {
        sender.send("EE-PPA/transfer-reply", "02-refused");
        assertThat(origins("TRANSFER_REPLY")).isEqualTo("BY,MD,UA");
    }

    @Test
    void aReplyInheritsTheOriginsOfItsRequest() throws IOException {
        sender.send("LV-OCMA/transfer-request", "01-take-charge-because-of-a-visa");
        sender.send("EE-PPA/transfer-reply", "01-accepted-and-arranged");
        assertThat(origins("TRANSFER_REPLY")).isEqualTo(origins("TRANSFER_REQUEST"));
    }

    private void ask(UnaryOperator<String> change) throws IOException {
        sender.send("HU-OIF/person-inquiry", "04-questions-to-romania", change);
    }

    private LedgerEntry answer(String sample) throws IOException {
        return answer(sample, text -> text);
    }

    private LedgerEntry answer(String sample, UnaryOperator<String> change) throws IOException {
        return sender.send("RO-IGI/person-inquiry-answer", sample, change);
    }

    private String origins(String kind) {
        return ledger.draw("select origins from record where kind = '" + kind + "'");
    }

    private static String withoutIds(String signal) {
        return signal.replaceAll("<submissionId>[^<]*", "");
    }

    /** @param code of Hungary's list of nationalities: 114 is Romania, 301 Afghanistan */
    private static String nationalsOf(String code, String text) {
        String born = "1988.00.00.</Született>";
        return text.replace(born, born + "<Állampolgárság állapot=\"állított\">" + code + "</Állampolgárság>");
    }
}
