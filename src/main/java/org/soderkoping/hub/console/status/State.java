package org.soderkoping.hub.console.status;

import java.util.Locale;

/** How something is doing; each has a shape of its own, so that nobody needs its colour. */
public enum State {
    FLOWS("●"),
    LATE("▲"),
    BLOCKED("■"),
    QUIET("○");

    private final String shape;

    State(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    /** The name in the style sheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
