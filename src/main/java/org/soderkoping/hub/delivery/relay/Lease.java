package org.soderkoping.hub.delivery.relay;

import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;

/**
 * The right to serve one lane of one partner.
 *
 * @param fence grows with each lease, so that a holder that slept too long is recognised
 */
public record Lease(CountryCode partner, Lane lane, String owner, long fence) {
    @Override
    public String toString() {
        return partner + "/" + lane.lower() + " fence " + fence;
    }
}
