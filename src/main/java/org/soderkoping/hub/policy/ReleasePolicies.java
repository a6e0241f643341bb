package org.soderkoping.hub.policy;

import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.normalisation.ExchangeMessage;

/**
 * Fourth stage of the running hub: each batch is decided by the edition its submission began with; what is sent is
 * decided again by the one in force.
 */
public final class ReleasePolicies {
    private final InForce inForce;

    ReleasePolicies(InForce inForce) {
        this.inForce = inForce;
    }

    public FanOut decide(ExchangeMessage message) {
        return message.submission().edition().part(ReleasePolicy.class).decide(message);
    }

    /** The policy in force at this moment. */
    public ReleasePolicy current() {
        return inForce.part(ReleasePolicy.class);
    }
}
