package org.soderkoping.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.fixtures.TestLedger.Batch;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.intake.SubmissionLog.Standing;

class LedgerDatabaseTest {
    private static final String ESTONIA = "EE-PPA/asylum-registration";
    private static final String BORDER = "UA-DPSU/border-event";
    private static final String COUNTS = "select (select count(*) from intake), (select count(*) from batch),"
            + " (select count(*) from record), (select count(*) from refusal), (select count(*) from consignment),"
            + " (select count(*) from evidence_event), (select count(*) from subject_key)";

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aBatchLeavesRecordsDecisionsConsignmentsRefusalsAndEvidence() {
        ledger.record(mixed('a'));
        assertThat(ledger.draw("select id % 512, kind, origins, mapping, agreements = '"
                        + ledger.policy().agreementsVersion() + "' from record order by id"))
                .isEqualTo("""
                        0 | ASYLUM_REGISTRATION | SY | test/table@7 | true
                        1 | ASYLUM_REGISTRATION | BY,LV | test/table@7 | true""");
        assertThat(ledger.draw("select decisions from record order by id limit 1 offset 1"))
                .isEqualTo("""
                        BY W D01 \s
                        HU R RELEASED SODERKOPING-ASYLUM/1#c1 RESPONSIBILITY
                        LT R RELEASED SODERKOPING-ASYLUM/1#c1 RESPONSIBILITY
                        LV W D01 \s
                        MD W NO_CLAUSE \s
                        PL R RELEASED SODERKOPING-ASYLUM/1#c1 RESPONSIBILITY
                        RO R RELEASED SODERKOPING-ASYLUM/1#c1 RESPONSIBILITY
                        SK R RELEASED SODERKOPING-ASYLUM/1#c1 RESPONSIBILITY
                        UA W NO_CLAUSE \s""");
        assertThat(ledger.draw("select partner, lane, members, state from consignment order by partner"))
                .isEqualTo("""
                        HU | ASYLUM | 11 | OPEN
                        LT | ASYLUM | 11 | OPEN
                        LV | ASYLUM | 10 | OPEN
                        PL | ASYLUM | 11 | OPEN
                        RO | ASYLUM | 11 | OPEN
                        SK | ASYLUM | 11 | OPEN""");
        assertThat(ledger.draw("select no, findings from refusal")).isEqualTo("2 | SK-3006 REFUSAL 7:3 /r/date");
        assertThat(ledger.draw("select type from evidence_event order by id")).isEqualTo("BATCH\nANSWER");
    }

    @Test
    void whatCannotBeWrittenWhollyIsNotWrittenAtAll() {
        ledger.owner().sql("revoke insert on evidence_event from hub_app").update();
        assertThatThrownBy(() -> ledger.record(mixed('a'))).rootCause().hasMessageContaining("permission denied");
        assertThat(ledger.draw(COUNTS)).isEqualTo("0 | 0 | 0 | 0 | 0 | 0 | 0");
    }

    @Test
    void aBatchRecordedAgainChangesNothingAndGivesTheSameEntry() {
        var first = ledger.record(mixed('a'));
        String before = ledger.dump();
        var second = ledger.record(mixed('a'));
        assertThat(ledger.dump()).isEqualTo(before);
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void aResendIsAnsweredWithTheVeryBytesOfTheFirstReceipt() {
        var batch = mixed('a');
        byte[] first = signal(ledger.record(batch).receipt());
        var opening = ledger.part(SubmissionLog.class).open(batch.submission(), true);
        assertThat(opening.standing()).isEqualTo(Standing.ANSWERED);
        assertThat(signal(opening.receipt())).isEqualTo(first);
        assertThat(text(opening.receipt()))
                .contains("<recordsAccepted>2</recordsAccepted><recordsRefused>1</recordsRefused>")
                .contains("<code>SK-3006</code>", "<recordId>bad</recordId>");
    }

    @Test
    void theSameIdWithOtherContentIsAConflictAndWritesNoRecord() {
        ledger.record(mixed('a'));
        String before = ledger.draw(COUNTS.replace("evidence_event", "reply"));
        var opening = ledger.part(SubmissionLog.class).open(mixed('b').submission(), true);
        assertThat(opening.standing()).isEqualTo(Standing.CONFLICT);
        assertThat(text(opening.receipt())).contains("<code>SK-1409</code>");
        assertThat(signal(ledger.record(mixed('b')).receipt())).isEqualTo(signal(opening.receipt()));
        assertThat(ledger.draw(COUNTS.replace("evidence_event", "reply"))).isEqualTo(before);
        assertThat(ledger.draw("select agency, submission_id, left(digest, 3) from intake_conflict"))
                .isEqualTo("EE-PPA | s-1 | bbb");
    }

    @Test
    void aRecordIdWithOtherContentIsRefusedAndItsNeighboursPass() {
        ledger.record(Batch.of(ESTONIA, "s-1", 'a').good("case-2", Messages.application("SYR")));
        var again = ledger.record(Batch.of(ESTONIA, "s-2", 'b')
                .good("case-1", Messages.application("SYR"))
                .good("case-2", Messages.application("AFG"))
                .good("case-3", Messages.application("SYR")));
        assertThat(again.accepted() + " accepted, " + again.refused() + " refused")
                .isEqualTo("2 accepted, 1 refused");
        assertThat(text(again.receipt())).contains("<code>SK-4002</code>", "<recordId>case-2</recordId>");
        assertThat(ledger.draw("select distinct members from consignment where batch_id = " + again.batchId()))
                .isEqualTo("101");
    }

    @Test
    void aRecordSentTwiceWithTheSameContentIsAcceptedAndNotDeliveredTwice() {
        ledger.record(Batch.of(ESTONIA, "s-1", 'a').good("case-2", Messages.application("SYR")));
        var again = ledger.record(Batch.of(ESTONIA, "s-2", 'b').good("case-2", Messages.application("SYR")));
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(again.partners()).isEmpty();
    }

    @Test
    void noValueOfAPersonLiesOpenInAnyTable() {
        ledger.record(mixed('a'));
        String all = ledger.dump();
        for (String value : List.of("canary", "1990-05-04", "case-syr", "case-blr", "BLR")) {
            assertThat(all).as(value).doesNotContain(value);
            assertThat(all).as(value + " in bytes").doesNotContain(hex(value));
        }
        assertThat(all).as("the dump shows what is open").contains("EE-PPA", "SK-3006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "refusal", "evidence_event", "access_log", "intake_conflict"})
    void whatIsWrittenOnceTheRunningHubCannotChange(String table) {
        ledger.record(mixed('a'));
        String column = ledger.draw("select column_name from information_schema.columns where table_name = '" + table
                + "' order by ordinal_position desc limit 1");
        assertThatThrownBy(() -> ledger.jdbc()
                        .sql("update " + table + " set " + column + " = " + column)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theRunningHubDeletesNothing() {
        var tables = ledger.owner()
                .sql("select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(10);
        for (String table : tables) {
            assertThatThrownBy(() -> ledger.jdbc().sql("delete from " + table).update())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aRecordReleasedToNobodyIsToldAsWithheld() {
        ledger.record(Batch.of(BORDER, "s-1", 'a').good("e-1", Messages.event(false, "BLR")));
        assertThat(ledger.draw("select agency, level, members from reply")).isEqualTo("UA-DPSU | WITHHELD | 1");
    }

    @Test
    void aSenderInTheOriginSetIsToldNoLevel() {
        ledger.record(Batch.of(BORDER, "s-1", 'a').good("e-1", Messages.event(false, "XXX")));
        assertThat(ledger.draw("select decisions from record")).startsWith("BY W D01");
        assertThat(ledger.draw("select level from reply")).isEmpty();
        assertThat(ledger.draw("select told_available, told_processed, told_refused, told_withheld from batch"))
                .isEqualTo("1 | 1 | 1 | 1");
    }

    /** Good, bad, good: a Syrian, a refused record, and a Belarusian with a Latvian child. */
    private static Batch mixed(char digest) {
        return Batch.of(ESTONIA, "s-1", digest)
                .good("case-syr", Messages.application("SYR"))
                .bad("bad")
                .good("case-blr", Messages.family("BLR", "LVA"));
    }

    private static byte[] signal(@org.jspecify.annotations.Nullable Receipt receipt) {
        return java.util.Objects.requireNonNull(receipt).signal();
    }

    private static String text(@org.jspecify.annotations.Nullable Receipt receipt) {
        return new String(signal(receipt), StandardCharsets.UTF_8);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
