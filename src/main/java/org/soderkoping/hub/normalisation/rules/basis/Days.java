package org.soderkoping.hub.normalisation.rules.basis;

import java.time.LocalDate;
import java.util.Optional;
import org.soderkoping.hub.exchange.format.Node;

/** The calendar days of leaves that hold a whole date, or a moment whose day is the one on the clock there. */
public final class Days {
    private static final int DATE = 10;

    private Days() {}

    /** The day of a leaf; throws DateTimeParseException when it holds none, which the schema rules out. */
    public static LocalDate of(Node leaf) {
        return LocalDate.parse(String.valueOf(leaf.text()).substring(0, DATE));
    }

    /** The day of a child leaf. */
    public static Optional<LocalDate> find(Node parent, String leaf) {
        return parent.find(leaf).map(Days::of);
    }
}
