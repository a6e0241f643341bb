package org.soderkoping.hub.cli.demo;

import java.util.concurrent.atomic.AtomicLong;
import org.soderkoping.hub.cli.clients.AgencyClient;

/** What the agencies sent and were answered, in records. */
final class Tally {
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();

    void sent(int records) {
        sent.addAndGet(records);
    }

    void answered(AgencyClient.Answer answer) {
        accepted.addAndGet(answer.accepted());
        refused.addAndGet(answer.refused());
    }

    void failed(int records) {
        unanswered.addAndGet(records);
    }

    long sent() {
        return sent.get();
    }

    long accepted() {
        return accepted.get();
    }

    long refused() {
        return refused.get();
    }

    long unanswered() {
        return unanswered.get();
    }
}
