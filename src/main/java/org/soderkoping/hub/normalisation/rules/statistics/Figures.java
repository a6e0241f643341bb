package org.soderkoping.hub.normalisation.rules.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.exchange.format.Node;

/** The figures of a K04, found by what they count. */
final class Figures {
    private static final int ROUNDED_TO = 5;

    private final List<Cell> cells;
    private final Map<Map<String, String>, Cell> byCount = new HashMap<>();
    private final boolean rounded;

    Figures(Node body) {
        cells = body.list("cell").map(Cell::of).toList();
        cells.forEach(c -> byCount.putIfAbsent(c.counts(), c));
        rounded = body.findText("rounding").filter("TO5"::equals).isPresent();
    }

    List<Cell> cells() {
        return cells;
    }

    boolean rounded() {
        return rounded;
    }

    /** The cell that counts the same but for some codes, by their dimensions. */
    Optional<Cell> beside(Cell cell, Map<String, String> codes) {
        return Optional.ofNullable(byCount.get(cell.with(codes)));
    }

    /** The cells beside it that have one of the codes; those that were not sent count nobody. */
    List<Cell> beside(Cell cell, String dimension, Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> beside(cell, Map.of(dimension, code)).stream())
                .toList();
    }

    /** How far a figure may lie from a sum of that many figures because all were rounded. */
    long slack(int figures) {
        return rounded ? (long) ROUNDED_TO * figures : 0;
    }

    /** The sum; empty when one of the figures is hidden. */
    static Optional<Long> sum(List<Cell> parts) {
        return parts.stream().allMatch(p -> p.value().isPresent())
                ? Optional.of(
                        parts.stream().mapToLong(p -> p.value().orElseThrow()).sum())
                : Optional.empty();
    }

    boolean rounds(long value) {
        return !rounded || value % ROUNDED_TO == 0;
    }
}
