package org.soderkoping.hub.exchange;

import java.util.Locale;

/** A stream of delivery that keeps its own order; each partner has one queue per lane. */
public enum Lane {
    ASYLUM,
    BORDER,
    STATISTICS,
    COI,
    INQUIRY,
    TRANSFER,
    RETURN,
    RISK,
    DIRECTORY;

    /** The lower-case name used in queue names and content types. */
    public String lower() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The queue of a partner for this lane, {@code sk.out.<CC>.<lane>}. */
    public String outQueue(CountryCode partner) {
        return "sk.out." + partner + "." + lower();
    }
}
