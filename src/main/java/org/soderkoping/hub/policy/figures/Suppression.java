package org.soderkoping.hub.policy.figures;

import java.util.HashSet;
import java.util.Set;

/** Which figures of a table stay unsaid: those below five, and as many more as it takes to keep them unsaid. */
final class Suppression {
    static final int BELOW = 5;

    private final FigureTable table;
    private final Set<Key> hidden = new HashSet<>();

    private Suppression(FigureTable table) {
        this.table = table;
    }

    /** The keys of what is hidden: nothing of it follows from what is left. */
    static Set<Key> of(FigureTable table) {
        var suppression = new Suppression(table);
        suppression.small();
        suppression.complements();
        suppression.aggregates();
        return suppression.hidden;
    }

    /** From 1 to 4; what the sender hides counts as small. Nobody at all may be told. */
    private void small() {
        for (Figure figure : table.figures()) {
            Long value = figure.value();
            if (value == null ? figure.confidential() : value > 0 && value < BELOW) {
                hidden.add(figure.key());
            }
        }
    }

    /** A cube around each; where none fits, the table as a whole is not told. */
    private void complements() {
        var cubes = new Hypercubes(table, hidden);
        var safe = new HashSet<Key>();
        for (Figure figure : table.figures()) {
            Key key = figure.key();
            if (hidden.contains(key) && !safe.contains(key) && !aggregate(key)) {
                var corners = cubes.findCheapest(key);
                if (corners.isEmpty()) {
                    table.figures().forEach(f -> hidden.add(f.key()));
                    return;
                }
                hidden.addAll(corners.get());
                safe.addAll(corners.get());
            }
        }
    }

    /** Sums over countries the hub keeps no list of cannot be guarded: they go when anything goes. */
    private void aggregates() {
        if (!hidden.isEmpty()) {
            table.figures().stream()
                    .map(Figure::key)
                    .filter(Suppression::aggregate)
                    .forEach(hidden::add);
        }
    }

    private static boolean aggregate(Key key) {
        return Dimension.AGGREGATES.contains(key.code(Dimension.CITIZENSHIP));
    }
}
