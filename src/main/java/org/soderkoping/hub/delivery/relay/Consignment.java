package org.soderkoping.hub.delivery.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.ledger.Marks;

/**
 * What of a batch waits for one partner.
 *
 * @param open records neither in the partner's queue nor taken out as an exception
 * @param digests what was noted of bodies sent before, null before the first attempt
 * @param attempts how often sending was begun before; above 0 a copy may be in the queue already
 * @param openedAt when the ledger wrote it, by the database's clock
 */
public record Consignment(
        long id, long batchId, Marks open, byte @Nullable [] digests, int attempts, Instant openedAt) {
    @Override
    public String toString() {
        return "consignment " + id;
    }
}
