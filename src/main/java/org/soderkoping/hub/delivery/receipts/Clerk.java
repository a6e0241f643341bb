package org.soderkoping.hub.delivery.receipts;

import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.relay.SecondLook;

/** Does the paperwork of delivery: notes settlements, finds levels reached, tells the senders, looks at what is held. */
public final class Clerk {
    private final SettlementBuffer settlements;
    private final LevelSweep levels;
    private final Replies replies;
    private final SecondLook secondLook;

    public Clerk(SettlementBuffer settlements, LevelSweep levels, Replies replies, SecondLook secondLook) {
        this.settlements = settlements;
        this.levels = levels;
        this.replies = replies;
        this.secondLook = secondLook;
    }

    /** One look at everything; false when there was nothing more to do. */
    public boolean work(Outlet outlet) {
        settlements.flush();
        boolean more = levels.sweep();
        more |= replies.send(outlet);
        return secondLook.look() || more;
    }
}
