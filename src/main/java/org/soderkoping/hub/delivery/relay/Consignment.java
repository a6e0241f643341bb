package org.soderkoping.hub.delivery.relay;

import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.Sha256;

/**
 * What of a batch waits for one partner.
 *
 * @param open records neither in the partner's queue nor taken out as an exception nor held
 * @param digests what was noted of bodies sent before, null before the first attempt
 * @param attempts how often sending of some of it was begun before
 * @param openedAt when the ledger wrote it, or what was held of it was released, by the database's clock
 */
public record Consignment(
        long id, long batchId, Marks open, byte @Nullable [] digests, int attempts, Instant openedAt) {
    /** Whether sending of a record was begun before, so that a copy may be in the queue already. */
    boolean begun(int position) {
        return digests != null
                && IntStream.range(position * Sha256.HEAD, (position + 1) * Sha256.HEAD)
                        .anyMatch(i -> digests[i] != 0);
    }

    @Override
    public String toString() {
        return "consignment " + id;
    }
}
