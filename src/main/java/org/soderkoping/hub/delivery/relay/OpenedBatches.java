package org.soderkoping.hub.delivery.relay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.soderkoping.hub.ledger.reading.StoredBatch;

/**
 * Batches opened a moment ago, shared by the lanes so that ten partners do not unseal ten times. Bounded in bytes and
 * in age, for what is in here is not sealed.
 */
public final class OpenedBatches {
    /** Sealed size; opened into trees it is about ten times as much. */
    private static final long MOST_BYTES = 3 << 20;

    private static final long LONGEST_NANOS = Duration.ofSeconds(20).toNanos();

    private record Opened(CompletableFuture<StoredBatch> batch, long at) {
        long bytes() {
            var open = batch.isDone() && !batch.isCompletedExceptionally() ? batch.join() : null;
            return open == null ? 0 : open.bytes();
        }
    }

    private final LongFunction<StoredBatch> ledger;
    private final LinkedHashMap<Long, Opened> opened = new LinkedHashMap<>();

    public OpenedBatches(LongFunction<StoredBatch> ledger) {
        this.ledger = ledger;
    }

    StoredBatch open(long batchId) {
        var mine = new CompletableFuture<StoredBatch>();
        var shared = share(batchId, mine);
        if (shared != mine) {
            return shared.join();
        }
        try {
            var batch = ledger.apply(batchId);
            mine.complete(batch);
            return batch;
        } catch (RuntimeException e) {
            forget(batchId);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized CompletableFuture<StoredBatch> share(long batchId, CompletableFuture<StoredBatch> mine) {
        evict();
        return opened.computeIfAbsent(batchId, id -> new Opened(mine, System.nanoTime())).batch;
    }

    private synchronized void forget(long batchId) {
        opened.remove(batchId);
    }

    private void evict() {
        long bytes = opened.values().stream().mapToLong(Opened::bytes).sum();
        var oldest = opened.values().iterator();
        while (oldest.hasNext()) {
            var next = oldest.next();
            if (bytes <= MOST_BYTES && System.nanoTime() - next.at < LONGEST_NANOS) {
                return;
            }
            bytes -= next.bytes();
            oldest.remove();
        }
    }
}
