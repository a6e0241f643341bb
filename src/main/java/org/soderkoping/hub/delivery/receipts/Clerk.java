package org.soderkoping.hub.delivery.receipts;

import org.soderkoping.hub.delivery.outlet.Outlet;

/** Does the paperwork of delivery: notes settlements, finds levels reached, tells the senders. */
public final class Clerk {
    private final SettlementBuffer settlements;
    private final LevelSweep levels;
    private final Replies replies;

    public Clerk(SettlementBuffer settlements, LevelSweep levels, Replies replies) {
        this.settlements = settlements;
        this.levels = levels;
        this.replies = replies;
    }

    /** One look at everything; false when there was nothing more to do. */
    public boolean work(Outlet outlet) {
        settlements.flush();
        boolean more = levels.sweep();
        return replies.send(outlet) || more;
    }
}
