package org.soderkoping.hub.policy.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The hypercube method of complementary suppression. A cube is a shift along each dimension at once; its corners are the
 * figures such a change of persons would touch, and every sum of the table stays true. Where all corners are hidden,
 * another table with other figures there looks the same, so none of them can be reckoned back.
 */
final class Hypercubes {
    private static final int NEIGHBOURS = 6;

    private final FigureTable table;
    private final Set<Key> hidden;

    /** @param hidden what is hidden so far, read at each search */
    Hypercubes(FigureTable table, Set<Key> hidden) {
        this.table = table;
        this.hidden = hidden;
    }

    /** A cube with its corners in the table and what hiding them costs. */
    private record Cube(Map<Dimension, Shift> shifts, List<Key> corners, long cost) {}

    /** The corners of the cube around a figure that costs the table least. */
    Optional<List<Key>> findCheapest(Key key) {
        return search(key, NEIGHBOURS).or(() -> search(key, Integer.MAX_VALUE));
    }

    private Optional<List<Key>> search(Key key, int neighbours) {
        var all = List.<Map<Dimension, Shift>>of(new EnumMap<>(Dimension.class));
        for (Dimension dimension : Dimension.values()) {
            var longer = new ArrayList<Map<Dimension, Shift>>();
            for (Shift shift : shifts(dimension, key, neighbours)) {
                for (var shorter : all) {
                    var one = new EnumMap<>(shorter);
                    one.put(dimension, shift);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all.stream()
                .map(shifts -> cube(key, shifts))
                .sorted(Comparator.comparingLong(Cube::cost))
                .filter(this::keepsSums)
                .findFirst()
                .map(Cube::corners);
    }

    /** The shifts that change this figure, those to hidden and to small neighbours first. */
    private List<Shift> shifts(Dimension dimension, Key key, int most) {
        var sorts = table.sorts(dimension, table.codes(dimension));
        return Shift.changing(key.code(dimension), sorts).stream()
                .sorted(Comparator.comparingLong(s -> cost(
                        s.changed().stream().map(c -> key.with(dimension, c)).toList())))
                .limit(most)
                .toList();
    }

    private Cube cube(Key key, Map<Dimension, Shift> shifts) {
        var corners = corners(key, shifts);
        corners.removeIf(c -> table.find(c).isEmpty());
        return new Cube(shifts, corners, cost(corners));
    }

    /** All places the shifts change together, there or not. */
    private static List<Key> corners(Key key, Map<Dimension, Shift> shifts) {
        var corners = new ArrayList<>(List.of(key));
        for (var shift : shifts.entrySet()) {
            var before = List.copyOf(corners);
            for (String code : shift.getValue().changed()) {
                if (!code.equals(key.code(shift.getKey()))) {
                    before.forEach(corner -> corners.add(corner.with(shift.getKey(), code)));
                }
            }
        }
        return corners;
    }

    /** Few figures before small ones; a zero stands when it can, for it hides badly. */
    private long cost(Iterable<Key> keys) {
        long cost = 0;
        for (Key key : keys) {
            var figure = table.find(key);
            if (figure.isPresent() && !hidden.contains(key)) {
                Long value = figure.get().value();
                long seen = value == null ? 0 : Math.min(value, 1_000_000_000L);
                cost += 1_000_000_000_000L + seen + (seen == 0 ? 1_000_000_000_000_000L : 0);
            }
        }
        return cost;
    }

    /** Whether every sum through a corner stays true. */
    private boolean keepsSums(Cube cube) {
        for (Key corner : cube.corners()) {
            for (var shift : cube.shifts().entrySet()) {
                var codes = table.line(shift.getKey(), corner);
                if (!shift.getValue().keepsSums(codes, table.sorts(shift.getKey(), codes))) {
                    return false;
                }
            }
        }
        return true;
    }
}
