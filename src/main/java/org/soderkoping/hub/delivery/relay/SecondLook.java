package org.soderkoping.hub.delivery.relay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.delivery.relay.HeldBook.Stack;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.persons.Interlock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges held deliveries again when their time has come, some at a time, and gives back those that may go. */
public final class SecondLook {
    private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);
    private static final int MOST = 20;

    private final HeldBook held;
    private final Reopening reopening;
    private final Interlock interlock;

    public SecondLook(JdbcClient jdbc, TransactionTemplate transactions, Evidence evidence, Interlock interlock) {
        this.held = new HeldBook(jdbc, evidence);
        this.reopening = new Reopening(jdbc, transactions, evidence);
        this.interlock = interlock;
    }

    /** One look; false when there is nothing more to do for now. */
    public boolean look() {
        boolean prepares = interlock.prepare();
        var some = held.claim(MOST);
        some.forEach(this::judge);
        return prepares || some.size() == MOST;
    }

    /** One case that cannot be judged stays held, and keeps no other waiting. */
    private void judge(Stack stack) {
        try {
            var verdict = interlock.judge(stack.subject());
            if (!verdict.held()) {
                reopening.release(stack, verdict);
            }
        } catch (RuntimeException e) {
            LOG.error("a held delivery cannot be judged: {}", e.getClass().getName());
        }
    }
}
