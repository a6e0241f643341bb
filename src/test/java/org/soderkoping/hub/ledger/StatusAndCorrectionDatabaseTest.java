package org.soderkoping.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soderkoping.hub.fixtures.SampleSender.signal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.fixtures.SampleSender;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.ledger.parking.ParkedRecords;
import org.soderkoping.hub.ledger.store.ParkedTable;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.security.Sealing;

/** Status changes and corrections find what they are about, inherit its origins and go where it went. */
class StatusAndCorrectionDatabaseTest {
    private static final String REGISTRATION = "asylum-registration/01-single-applicant";
    private static final String FAMILY = "asylum-registration/03-family";
    private static final String LODGED = "status-change/01-lodged";
    private static final String REFUSED = "status-change/02-refused-with-grounds";
    private static final String CORRECTION = "data-lifecycle/01-birth-date-corrected";

    private final TestLedger ledger = new TestLedger();
    private final SampleSender sender = new SampleSender(ledger);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aStatusChangeGoesWhereItsRegistrationWent() throws IOException {
        send(REGISTRATION);
        send(LODGED);
        assertThat(released()).isEqualTo("""
                ASYLUM_REGISTRATION v1 → EE HU LT LV PL RO SK
                ASYLUM_STATUS_CHANGE v1 → EE HU LT LV PL RO SK""");
    }

    @Test
    void itInheritsTheOriginsOfItsRegistration() throws IOException {
        send(REGISTRATION, StatusAndCorrectionDatabaseTest::withPaperOfLithuania);
        send(LODGED);
        assertThat(released()).isEqualTo("""
                ASYLUM_REGISTRATION v1 → EE HU LV PL RO SK
                ASYLUM_STATUS_CHANGE v1 → EE HU LV PL RO SK""");
        assertThat(ledger.draw("select distinct origins from record")).isEqualTo("LT,UA,UZ");
    }

    @Test
    void oneThatComesBeforeItsRegistrationWaitsForItAndThenFollowsIt() throws IOException {
        var early = send(LODGED);
        assertThat(outcome(early)).isEqualTo("1 accepted, 0 refused");
        assertThat(signal(early)).contains("<code>SK-4035</code><severity>warning</severity>");
        release(Duration.ZERO);
        assertThat(released()).isEmpty();
        send(REGISTRATION);
        release(Duration.ofSeconds(2));
        release(Duration.ofSeconds(4));
        assertThat(released()).isEqualTo("""
                ASYLUM_REGISTRATION v1 → EE HU LT LV PL RO SK
                ASYLUM_STATUS_CHANGE v1 → EE HU LT LV PL RO SK""");
        assertThat(ledger.draw("select state from parked")).isEqualTo("RELEASED");
    }

    @Test
    void afterThreeDaysItIsRefusedAndItsSenderTold() throws IOException {
        send(LODGED);
        release(ParkedRecords.PATIENCE.minusSeconds(1));
        assertThat(ledger.draw("select state from parked")).isEqualTo("WAITING");
        release(ParkedRecords.PATIENCE);
        release(ParkedRecords.PATIENCE.plusSeconds(2));
        assertThat(ledger.draw("select state from parked")).isEqualTo("EXPIRED");
        assertThat(ledger.draw("select findings from refusal")).isEqualTo("SK-4035 REFUSAL 2:1 /зміна");
        assertThat(ledger.draw("select agency, level, state from reply")).isEqualTo("UA-DMS | REFUSED | OPEN");
    }

    @Test
    void aSecondChangeOfTheSameDayIsRefused() throws IOException {
        send(REGISTRATION);
        send(LODGED);
        var again = send(LODGED, text -> text.replace("СТ-1001", "СТ-1009").replace("прийнято", "співбесіда"));
        assertThat(signal(again)).contains("<code>SK-4036</code>");
    }

    @Test
    void nothingIsDecidedAfterAWithdrawalUntilTheCaseIsReopened() throws IOException {
        send(REGISTRATION);
        send(LODGED, text -> text.replace("прийнято", "відкликано"));
        assertThat(signal(send(REFUSED))).contains("<code>SK-4033</code>");
        send(
                LODGED,
                text -> text.replace("СТ-1001", "СТ-1008")
                        .replace("прийнято", "поновлено")
                        .replace("11-18", "11-19"));
        assertThat(outcome(send(REFUSED))).isEqualTo("1 accepted, 0 refused");
    }

    @Test
    void aCorrectionIsTheNextVersionInTheLaneAndForTheRecipientsOfItsTarget() throws IOException {
        send(REGISTRATION);
        send(CORRECTION);
        assertThat(released()).isEqualTo("""
                ASYLUM_REGISTRATION v1 → EE HU LT LV PL RO SK
                DATA_LIFECYCLE v2 → EE HU LT LV PL RO SK""");
        assertThat(ledger.draw("select lane from batch order by id")).isEqualTo("ASYLUM\nASYLUM");
        assertThat(ledger.draw("select count(distinct subject) from record")).isEqualTo("1");
    }

    @Test
    void aCorrectionThatNamesAPartnerAsOriginRecallsWhatItGotAndNothingFollows() throws IOException {
        send(REGISTRATION);
        send(CORRECTION, StatusAndCorrectionDatabaseTest::withPaperOfLithuania);
        send(LODGED);
        assertThat(released()).isEqualTo("""
                ASYLUM_REGISTRATION v1 → EE HU LT LV PL RO SK
                DATA_LIFECYCLE v2 → EE HU LV PL RO SK, recalled LT
                ASYLUM_STATUS_CHANGE v1 → EE HU LV PL RO SK""");
        assertThat(ledger.draw("select decisions from record where kind = 'DATA_LIFECYCLE'"))
                .contains("LT T D01 ");
    }

    @Test
    void whatWasRecalledOnceIsNotRecalledAgain() throws IOException {
        send(REGISTRATION);
        send(CORRECTION, StatusAndCorrectionDatabaseTest::withPaperOfLithuania);
        send(
                CORRECTION,
                text -> withPaperOfLithuania(text)
                        .replace("ПП-1", "ПП-9")
                        .replace("<м:день>11</м:день>", "<м:день>10</м:день>"));
        assertThat(released()).endsWith("""
                DATA_LIFECYCLE v2 → EE HU LV PL RO SK, recalled LT
                DATA_LIFECYCLE v3 → EE HU LV PL RO SK""");
    }

    @Test
    void whoNeverGotTheRecordLearnsNothingOfItsWithdrawal() throws IOException {
        send(FAMILY);
        ledger.owner()
                .sql("insert into exception_record (record_id, partner, lane, subject, reason)"
                        + " select id, unnest(array['HU', 'PL']), 'ASYLUM', subject, 'WITHHELD' from record")
                .update();
        send("data-lifecycle/02-family-withdrawn");
        assertThat(released()).isEqualTo("""
                ASYLUM_REGISTRATION v1 → EE HU LT LV PL RO SK
                DATA_LIFECYCLE v2 → EE LT LV RO SK""");
    }

    @Test
    void aCorrectionNamesTheNewestState() throws IOException {
        send(REGISTRATION);
        String first = ledger.draw("select message_id from record");
        send(CORRECTION);
        var old = send(
                CORRECTION,
                text -> text.replace("ПП-1", "ПП-9")
                        .replace("<з:справа>ZZ-2026-50117</з:справа>", "<з:повідомлення>" + first + "</з:повідомлення>")
                        .replace("<м:день>11</м:день>", "<м:день>10</м:день>"));
        assertThat(signal(old)).contains("<code>SK-4062</code>");
    }

    @Test
    void whatWasWithdrawnIsKnownNoMore() throws IOException {
        send(FAMILY);
        send("data-lifecycle/02-family-withdrawn");
        var change = send(LODGED, text -> text.replace("ZZ-2026-50117", "ZZ-2026-50130"));
        assertThat(signal(change)).contains("<code>SK-4035</code><severity>warning</severity>");
        release(Duration.ofSeconds(2));
        assertThat(ledger.draw("select state from parked")).isEqualTo("WAITING");
        release(ParkedRecords.PATIENCE);
        assertThat(ledger.draw("select state from parked")).isEqualTo("EXPIRED");
    }

    private static String withPaperOfLithuania(String text) {
        return text.replaceAll("<м:країна>uz</м:країна>(\\s*)<м:виданий>", "<м:країна>lt</м:країна>$1<м:виданий>");
    }

    private LedgerEntry send(String sample) throws IOException {
        return send(sample, text -> text);
    }

    private LedgerEntry send(String sample, java.util.function.UnaryOperator<String> change) throws IOException {
        int name = sample.indexOf('/');
        return sender.send("UA-DMS/" + sample.substring(0, name), sample.substring(name + 1), change);
    }

    /** What the timer does, so long after the submissions came. */
    private void release(Duration later) {
        var clock = Clock.fixed(Submissions.NOW.plus(later), ZoneOffset.UTC);
        var sealing = ledger.part(Sealing.class);
        var keys = new SubjectKeys(ledger.jdbc(), sealing);
        var present = new ParkedRecords.Present(clock, ledger.part(InForce.class));
        new ParkedRecords(new ParkedTable(ledger.jdbc()), keys, sealing, present)
                .collect()
                .forEach(sender::record);
    }

    private String released() {
        return ledger.draw("select kind || ' v' || version, decisions from record order by id")
                .replace(" | ", "\n")
                .lines()
                .filter(line -> !line.matches("[A-Z]{2} W .*"))
                .map(StatusAndCorrectionDatabaseTest::drawn)
                .collect(Collectors.joining())
                .replaceAll("(, recalled [A-Z]{2})((?: [A-Z]{2})+)", "$2$1")
                .strip();
    }

    private static String drawn(String line) {
        return line.matches("[A-Z]{2} R .*")
                ? " " + line.substring(0, 2)
                : line.matches("[A-Z]{2} T .*") ? ", recalled " + line.substring(0, 2) : "\n" + line + " →";
    }

    private static String outcome(LedgerEntry entry) {
        return entry.accepted() + " accepted, " + entry.refused() + " refused";
    }
}
