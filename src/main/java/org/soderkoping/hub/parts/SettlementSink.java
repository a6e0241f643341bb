package org.soderkoping.hub.parts;

/** Who in the hub wants to know what partners have settled; must not block. */
public interface SettlementSink {
    void accept(Settlement settlement);
}
