package org.soderkoping.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.policy.FanOut;

/** Rule S02 across channels: a state of a case that its sender numbers enters once. */
class TwoChannelsDatabaseTest {
    private static final String SFTP = "asylum-registration";
    private static final String QUEUE = "asylum-registration-queue";
    private static final String MOTHER = "01-mother-from-ukraine";

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatCameByFileIsAcceptedByQueueAndNeitherWrittenNorDeliveredAgain() throws IOException {
        var first = record(SFTP, "a.xml", text(SFTP, MOTHER));
        var again = record(QUEUE, "m-1", text(QUEUE, MOTHER));
        assertThat(first.partners()).isNotEmpty();
        assertThat(again.partners()).isEmpty();
        assertThat(outcome(again)).isEqualTo("1 accepted, 0 refused");
        assertThat(ledger.draw("select count(*) from record")).isEqualTo("1");
    }

    @Test
    void whatCameByQueueIsAcceptedByFile() throws IOException {
        record(QUEUE, "m-1", text(QUEUE, MOTHER));
        assertThat(outcome(record(SFTP, "a.xml", text(SFTP, MOTHER)))).isEqualTo("1 accepted, 0 refused");
        assertThat(ledger.draw("select count(*) from record")).isEqualTo("1");
    }

    @Test
    void bothAtTheSameTimeAreOne() throws IOException {
        var file = decided(SFTP, "a.xml", text(SFTP, MOTHER));
        var message = decided(QUEUE, "m-1", text(QUEUE, MOTHER));
        var one = CompletableFuture.supplyAsync(() -> ledger.part(Ledger.class).record(file));
        var other =
                CompletableFuture.supplyAsync(() -> ledger.part(Ledger.class).record(message));
        assertThat(outcome(one.join()) + "; " + outcome(other.join()))
                .isEqualTo("1 accepted, 0 refused; 1 accepted, 0 refused");
        assertThat(ledger.draw("select count(*) from record")).isEqualTo("1");
    }

    @Test
    void otherContentUnderTheSameVersionIsRefused() throws IOException {
        record(SFTP, "a.xml", text(SFTP, MOTHER));
        var other = record(QUEUE, "m-1", text(QUEUE, MOTHER).replace("Teodila", "Teodilo"));
        assertThat(outcome(other)).isEqualTo("0 accepted, 1 refused");
        assertThat(new String(Objects.requireNonNull(other.receipt()).signal(), StandardCharsets.UTF_8))
                .contains("<code>SK-4002</code>");
        assertThat(ledger.draw("select count(*) from record")).isEqualTo("1");
    }

    @Test
    void aLaterVersionEntersBesideTheFirst() throws IOException {
        record(SFTP, "a.xml", text(SFTP, "02-only-the-year"));
        record(QUEUE, "m-1", text(QUEUE, "04-second-version"));
        assertThat(ledger.draw("select version from record order by id")).isEqualTo("1\n2");
        assertThat(ledger.draw("select count(distinct subject) from record")).isEqualTo("1");
    }

    @Test
    void aCorrectionAndAWithdrawalThatComeOnBothChannelsEnterOnceInTheLaneOfTheirTarget() throws IOException {
        record(SFTP, "a.xml", before(SFTP, "04-storno-and-new"));
        record(QUEUE, "m-0", before(QUEUE, "06-lone-storno"));
        var first = record(SFTP, "b.xml", text(SFTP, "04-storno-and-new"));
        assertThat(outcome(record(QUEUE, "m-1", text(QUEUE, "05-storno-and-new"))))
                .isEqualTo("1 accepted, 0 refused");
        record(QUEUE, "m-2", text(QUEUE, "06-lone-storno"));
        assertThat(outcome(record(SFTP, "c.xml", text(SFTP, "05-lone-storno")))).isEqualTo("1 accepted, 0 refused");
        assertThat(ledger.draw("select kind, count(*), count(distinct subject) from record group by 1 order by 1"))
                .isEqualTo("ASYLUM_REGISTRATION | 3 | 3\nDATA_LIFECYCLE | 2 | 2");
        assertThat(first.partners()).isNotEmpty();
        assertThat(ledger.draw("select distinct lane from batch where accepted > 0"))
                .isEqualTo("ASYLUM");
    }

    @Test
    void aStateThatACorrectionBroughtCanBeCorrectedInTurn() throws IOException {
        String pair = text(QUEUE, "05-storno-and-new");
        record(QUEUE, "m-0", before(QUEUE, "05-storno-and-new"));
        record(QUEUE, "m-1", pair);
        String next = pair.replace("versiune=\"2\"", "versiune=\"3\"")
                .replace("versiune=\"1\"", "versiune=\"2\"")
                .replace("Sumarela", "Sumaro");
        assertThat(outcome(record(QUEUE, "m-2", next))).isEqualTo("1 accepted, 0 refused");
        assertThat(ledger.draw("select count(distinct subject) from record")).isEqualTo("1");
    }

    private LedgerEntry record(String feed, String id, String text) {
        return ledger.part(Ledger.class).record(decided(feed, id, text));
    }

    private FanOut decided(String feed, String id, String text) {
        var described = Reading.feed("RO-IGI/" + feed);
        byte[] bytes =
                feed.equals(SFTP) ? text.getBytes(StandardCharsets.UTF_16LE) : text.getBytes(StandardCharsets.UTF_8);
        var read = Normalising.with(Normalising.RULES, ledger.part(SubjectHistory.class))
                .normalise(Reading.judge(described, bytes));
        var submission =
                new Submission(described.id(), id, "a".repeat(64), described.channel(), Submissions.NOW, Map.of());
        return ledger.policy().decide(new ExchangeMessage(submission, 1, true, read.records(), read.refused()));
    }

    private static String text(String feed, String sample) throws IOException {
        return read(feed, sample + ".in.xml");
    }

    /** What has to be there before the sample. */
    private static String before(String feed, String sample) throws IOException {
        return read(feed, sample + ".before.xml");
    }

    private static String read(String feed, String file) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("connectors/ro/samples", feed, file));
        return new String(bytes, feed.equals(SFTP) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static String outcome(LedgerEntry entry) {
        return entry.accepted() + " accepted, " + entry.refused() + " refused";
    }
}
