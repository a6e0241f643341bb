package org.soderkoping.hub.ledger.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.normalisation.sources.MappingText;

/**
 * A submission of the ledger.
 *
 * @param no the ledger's own number of it
 */
public record StoredSubmission(
        long no, FeedId feed, String id, String digest, Channel channel, Instant receivedAt, List<Batch> batches) {

    /**
     * One batch of it.
     *
     * @param tables what it was read with; empty when it was recorded before that was kept
     */
    public record Batch(long id, int no, Optional<MappingText> tables) {}

    public StoredSubmission {
        batches = List.copyOf(batches);
    }

    /** As it came in, with what the header of its channel said. */
    public Submission submission(Map<String, String> header) {
        return new Submission(feed, id, digest, channel, receivedAt, header);
    }

    @Override
    public String toString() {
        return "submission " + no + " of " + feed;
    }
}
