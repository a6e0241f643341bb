package org.soderkoping.hub.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a document inside this package; the reader turns it into a refusal.
 *
 * <p>Unchecked so that it passes through the parser unchanged; without a message, so that it can carry no value.
 */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient @Nullable Position at;

    Unreadable(String code) {
        this(code, null);
    }

    Unreadable(String code, @Nullable Position at) {
        super(null, null, false, false);
        this.code = code;
        this.at = at;
    }

    String code() {
        return code;
    }

    /** Where it happened when the parser does not know. */
    @Nullable
    Position at() {
        return at;
    }

    /** 1-based line and column. */
    record Position(int line, int column) {}
}
