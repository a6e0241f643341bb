package org.soderkoping.hub.ledger.reading;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Lane;

/**
 * One batch of the ledger, opened.
 *
 * @param records by position; a record whose key was forgotten is missing
 * @param bytes size of its messages, for whoever keeps it in memory
 */
public record StoredBatch(
        long id,
        FeedId feed,
        String submissionId,
        Instant receivedAt,
        Lane lane,
        int size,
        Map<Integer, StoredRecord> records,
        long bytes) {

    public StoredBatch {
        records = Map.copyOf(records);
    }

    public Optional<StoredRecord> find(int position) {
        return Optional.ofNullable(records.get(position));
    }

    @Override
    public String toString() {
        return "batch " + id + " of " + feed;
    }
}
