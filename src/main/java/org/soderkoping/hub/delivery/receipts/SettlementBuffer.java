package org.soderkoping.hub.delivery.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.soderkoping.hub.delivery.receipts.ReturnBook.Return;
import org.soderkoping.hub.delivery.relay.DeliveryIds.Delivery;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.Evidence.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers settlements and notes many at once. What a crash loses here only understates: a delivery then stays AVAILABLE
 * until its receipt.
 */
public final class SettlementBuffer {
    private static final int MOST = 2_000;

    private final ConcurrentLinkedQueue<Delivery> taken = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Delivery> rejected = new ConcurrentLinkedQueue<>();
    private final TransactionTemplate transactions;
    private final ReturnBook book;
    private final Evidence evidence;

    public SettlementBuffer(JdbcClient jdbc, TransactionTemplate transactions, Evidence evidence) {
        this.transactions = transactions;
        this.book = new ReturnBook(jdbc);
        this.evidence = evidence;
    }

    public void taken(Delivery delivery) {
        taken.add(delivery);
    }

    public void rejected(Delivery delivery) {
        rejected.add(delivery);
    }

    /** Notes what was gathered; what could not be noted stays. Used by one thread. */
    public void flush() {
        flush(taken, Return.TAKEN);
        flush(rejected, Return.REFUSED);
    }

    private void flush(ConcurrentLinkedQueue<Delivery> queue, Return what) {
        while (!queue.isEmpty()) {
            var some = new ArrayList<Delivery>();
            queue.stream().limit(MOST).forEach(some::add);
            transactions.executeWithoutResult(status -> {
                book.note(what, some);
                if (what == Return.REFUSED) {
                    some.forEach(this::bury);
                }
            });
            some.forEach(d -> queue.poll());
        }
    }

    private void bury(Delivery delivery) {
        if (book.except(delivery, "DEAD", "SK-7001")) {
            evidence.note(
                    Event.EXCEPTION,
                    Long.toString(delivery.record().number()),
                    List.of(delivery.partner().alpha2(), "DEAD"));
        }
    }
}
