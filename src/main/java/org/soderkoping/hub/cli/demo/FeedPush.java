package org.soderkoping.hub.cli.demo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.soderkoping.hub.cli.clients.AgencyClient;
import org.soderkoping.hub.cli.clients.Pause;
import org.soderkoping.hub.cli.clients.SftpAgency;
import org.soderkoping.hub.cli.clients.Witness;
import org.soderkoping.hub.cli.papers.FeedPapers;
import org.soderkoping.hub.cli.papers.Paper;
import org.soderkoping.hub.exchange.Channel;

/**
 * One feed's sender: a paper after the other at its rate, some of them a second time, as after a lost answer. Several
 * threads may run it, so that one can send while another waits for a verdict.
 */
final class FeedPush implements Runnable {
    private static final int MOST_IN_A_PAPER = 50;
    private static final int MOST_AT_ONCE = 8;
    private static final int AGAIN_EVERY = 20;
    private static final int AGAIN_FIRST = 2;
    /** How long a record waits for what it is about. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final FeedPapers papers;
    private final AgencyClient client;
    private final Tally.Count count;
    private final Witness witness;
    private final Correspondence correspondence;
    private final Pace pace;
    private final int batch;
    private final long start;
    private final AtomicLong next = new AtomicLong();

    /**
     * When it sends.
     *
     * @param perSecond records
     * @param delayMillis before the first paper, so that not all feeds begin at once
     */
    record Pace(double perSecond, long delayMillis, BooleanSupplier going) {}

    /** Where it is noted what was sent, of whom it tells, and what the hub has taken. */
    record Books(Tally.Count count, Witness witness, Correspondence correspondence) {}

    FeedPush(FeedPapers papers, AgencyClient client, Books books, Pace pace) {
        this.papers = papers;
        this.client = client;
        this.count = books.count();
        this.witness = books.witness();
        this.correspondence = books.correspondence();
        this.pace = pace;
        this.batch = papers.batches() ? (int) Math.max(1, Math.min(MOST_IN_A_PAPER, pace.perSecond())) : 1;
        this.start = System.nanoTime() + pace.delayMillis() * 1_000_000;
    }

    /** How many threads it takes to keep the pace: one, but for feeds that send each record alone. */
    int threads() {
        return papers.feed().channel() == Channel.SFTP
                ? 1
                : (int) Math.max(1, Math.min(MOST_AT_ONCE, pace.perSecond() / batch));
    }

    @Override
    public void run() {
        while (pace.going().getAsBoolean()) {
            long number = next.getAndIncrement();
            long first = number * batch;
            long due = start + (long) (first / pace.perSecond() * 1e9);
            waitUntil(due);
            if (ready(first, due) && pace.going().getAsBoolean()) {
                push(papers.write(number + 1, first, batch), first, number % AGAIN_EVERY == AGAIN_FIRST);
            }
        }
    }

    /** Waits a while for what the records are about; what was never taken is neither answered nor changed. */
    private boolean ready(long first, long due) {
        while (!correspondence.ready(papers.feed(), first, batch)
                && System.nanoTime() < due + PATIENCE_NANOS
                && pace.going().getAsBoolean()) {
            Pause.millis(200);
        }
        return correspondence.ready(papers.feed(), first, batch);
    }

    private void push(Paper paper, long first, boolean twice) {
        int records = paper.records().size();
        String agency = papers.feed().id().agency().value();
        paper.records().forEach(told -> witness.note(agency, told.caseId(), told.origins()));
        count.sent(records);
        try {
            var answer = send(paper);
            count.answered(answer);
            if (answer.accepted() == records) {
                correspondence.taken(papers.feed(), first, records);
            }
            if (twice) {
                count.again(send(paper).equals(answer));
            }
        } catch (IllegalStateException e) {
            count.failed(records);
        }
    }

    private AgencyClient.Answer send(Paper paper) {
        if (client instanceof SftpAgency sftp) {
            paper.beside().forEach(file -> sftp.upload(file.name(), file.bytes()));
        }
        return client.push(paper.id(), paper.bytes());
    }

    private void waitUntil(long due) {
        while (pace.going().getAsBoolean() && System.nanoTime() < due) {
            Pause.millis(Math.min(200, Math.max(1, (due - System.nanoTime()) / 1_000_000)));
        }
    }
}
