package org.soderkoping.hub.cli.demo;

import java.util.function.BooleanSupplier;
import org.soderkoping.hub.cli.clients.AgencyClient;
import org.soderkoping.hub.cli.clients.Pause;
import org.soderkoping.hub.cli.clients.SftpAgency;
import org.soderkoping.hub.cli.clients.Witness;
import org.soderkoping.hub.cli.papers.FeedPapers;
import org.soderkoping.hub.cli.papers.Paper;

/** One feed's sender: a paper after the other at its rate, some of them a second time, as after a lost answer. */
final class FeedPush implements Runnable {
    private static final int MOST_IN_A_PAPER = 50;
    private static final int AGAIN_EVERY = 20;
    private static final int AGAIN_FIRST = 3;

    private final FeedPapers papers;
    private final AgencyClient client;
    private final Tally.Count count;
    private final Witness witness;
    private final Pace pace;

    /**
     * When it sends.
     *
     * @param perSecond records
     * @param delayMillis before the first paper, so that not all feeds begin at once
     */
    record Pace(double perSecond, long delayMillis, BooleanSupplier going) {}

    FeedPush(FeedPapers papers, AgencyClient client, Tally.Count count, Witness witness, Pace pace) {
        this.papers = papers;
        this.client = client;
        this.count = count;
        this.witness = witness;
        this.pace = pace;
    }

    @Override
    public void run() {
        long start = System.nanoTime() + pace.delayMillis() * 1_000_000;
        int batch = papers.batches() ? (int) Math.max(1, Math.min(MOST_IN_A_PAPER, pace.perSecond())) : 1;
        waitUntil(start);
        long sent = 0;
        for (int n = 1; pace.going().getAsBoolean(); n++) {
            var paper = papers.write(n, sent, batch);
            push(paper, n % AGAIN_EVERY == AGAIN_FIRST);
            sent += batch;
            waitUntil(start + (long) (sent / pace.perSecond() * 1e9));
        }
    }

    private void push(Paper paper, boolean twice) {
        int records = paper.records().size();
        String agency = papers.feed().id().agency().value();
        paper.records().forEach(told -> witness.note(agency, told.caseId(), told.origins()));
        count.sent(records);
        try {
            var answer = send(paper);
            count.answered(answer);
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
