package org.soderkoping.hub.ledger.reading;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Lane;

/**
 * One batch of the ledger, opened.
 *
 * @param records by position; what was forgotten or cannot be read is missing
 * @param forgotten positions of records whose key or payload was erased
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
        Set<Integer> forgotten,
        long bytes) {

    public StoredBatch {
        records = Map.copyOf(records);
        forgotten = Set.copyOf(forgotten);
    }

    public Optional<StoredRecord> find(int position) {
        return Optional.ofNullable(records.get(position));
    }

    @Override
    public String toString() {
        return "batch " + id + " of " + feed;
    }
}
