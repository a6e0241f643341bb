package org.soderkoping.hub.policy.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soderkoping.hub.exchange.format.Node;

/** The figures of one dataset by their keys; of two under one key the first counts. */
final class FigureTable {
    private static final String ANY = "*";

    private final Map<Key, Figure> figures;
    private final Map<Key, Set<String>> lines = new HashMap<>();
    private final Map<Set<String>, Map<Dimension, Set<Set<String>>>> sorts = new HashMap<>();

    private FigureTable(Map<Key, Figure> figures) {
        this.figures = figures;
        for (Figure figure : figures.values()) {
            if (!figure.notAvailable()) {
                note(figure.key());
            }
        }
    }

    static FigureTable of(List<Node> cells) {
        var figures = new LinkedHashMap<Key, Figure>();
        cells.stream().map(Figure::of).forEach(f -> figures.putIfAbsent(f.key(), f));
        return new FigureTable(figures);
    }

    /** The same table with one citizenship counted under another. */
    FigureTable folded(Set<String> citizenships, String into) {
        var folded = new LinkedHashMap<Key, Figure>();
        for (Figure figure : figures.values()) {
            if (citizenships.contains(figure.key().code(Dimension.CITIZENSHIP))) {
                Key key = figure.key().with(Dimension.CITIZENSHIP, into);
                folded.merge(key, figure.under(key), (a, b) -> a.and(b, key));
            } else {
                folded.merge(figure.key(), figure, (a, b) -> b.and(a, b.key()));
            }
        }
        return new FigureTable(folded);
    }

    Collection<Figure> figures() {
        return figures.values();
    }

    /** A figure that takes part in sums. */
    Optional<Figure> find(Key key) {
        return Optional.ofNullable(figures.get(key)).filter(f -> !f.notAvailable());
    }

    /** All codes along a dimension. */
    Set<String> codes(Dimension dimension) {
        return lines.getOrDefault(whole(dimension), Set.of());
    }

    /** The codes of the figures that differ from this one along one dimension only. */
    Set<String> line(Dimension dimension, Key key) {
        return lines.getOrDefault(key.with(dimension, ANY), Set.of());
    }

    /** The sorts of persons that some of the codes along a dimension tell apart. */
    Set<Set<String>> sorts(Dimension dimension, Set<String> codes) {
        return sorts.computeIfAbsent(codes, c -> new HashMap<>())
                .computeIfAbsent(dimension, d -> d.sorts(codes, codes(d)));
    }

    private void note(Key key) {
        for (Dimension dimension : Dimension.values()) {
            String code = key.code(dimension);
            lines.computeIfAbsent(key.with(dimension, ANY), k -> new HashSet<>())
                    .add(code);
            lines.computeIfAbsent(whole(dimension), k -> new HashSet<>()).add(code);
        }
    }

    private static Key whole(Dimension dimension) {
        return new Key(List.of(dimension.element()));
    }
}
