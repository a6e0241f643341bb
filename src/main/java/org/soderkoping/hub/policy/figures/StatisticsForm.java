package org.soderkoping.hub.policy.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.format.Node;

/**
 * D19: a dataset as one partner may see it. A member people flee finds its own nationals among OTHER; small figures are
 * not told, nor what would give them away; what is told is rounded to five. The same table gives the same form.
 */
public final class StatisticsForm {
    private static final String OTHER = "OTHER";
    private static final Set<String> NO_COUNTRY = Set.of(Dimension.TOTAL, OTHER, "UNK", "STLS");

    private final Node body;
    private final List<Node> cells;
    private final Folded table;

    private StatisticsForm(Node body, List<Node> cells, Folded table) {
        this.body = body;
        this.cells = cells;
        this.table = table;
    }

    /** A table with some citizenships counted under OTHER, and what of it is not told. */
    private record Folded(FigureTable figures, Set<String> among, Set<Key> hidden) {}

    /**
     * What became of a cell of the sender's table.
     *
     * @param shown which cell of the partner's table counts it, from 0
     * @param first whether it is the first cell counted there
     * @param folded whether its citizenship is counted under OTHER
     * @param hidden whether the figure is not told
     * @param repeated whether an earlier cell has the same codes, so that this one counts nowhere
     */
    public record Cell(int shown, boolean first, boolean folded, boolean hidden, boolean repeated) {}

    /** The body of a message of statistics for a partner. */
    public static Node of(Node body, CountryCode partner) {
        return told(body, partner).body();
    }

    /** The same, able to say what became of each cell. */
    public static StatisticsForm told(Node body, CountryCode partner) {
        var cells = body.list("cell").toList();
        var table = folded(FigureTable.of(cells), partner);
        var shown = new ArrayList<Node>();
        for (Figure figure : table.figures().figures()) {
            shown.add(table.hidden().contains(figure.key()) ? figure.hidden() : figure.rounded());
        }
        return new StatisticsForm(written(body, shown, !table.hidden().isEmpty()), cells, table);
    }

    public Node body() {
        return body;
    }

    /** One for each cell of the sender, in its order. */
    public List<Cell> cells() {
        var places = new HashMap<Key, Integer>();
        table.figures().figures().forEach(f -> places.put(f.key(), places.size()));
        var own = new HashSet<Key>();
        var counted = new HashSet<Key>();
        var told = new ArrayList<Cell>();
        for (Node cell : cells) {
            Key key = Key.of(cell);
            boolean folded = table.among().contains(key.code(Dimension.CITIZENSHIP));
            Key under = folded ? key.with(Dimension.CITIZENSHIP, OTHER) : key;
            int shown = places.getOrDefault(under, 0);
            told.add(new Cell(shown, counted.add(under), folded, table.hidden().contains(under), !own.add(key)));
        }
        return told;
    }

    private static Folded folded(FigureTable table, CountryCode partner) {
        var among = partner.peopleMayFlee() ? among(table, partner.alpha2()) : Set.<String>of();
        var folded = among.isEmpty() ? table : table.folded(among, OTHER);
        return new Folded(folded, among, Suppression.of(folded));
    }

    /** With nobody else among OTHER the smallest other citizenship goes along: OTHER alone would say it all. */
    private static Set<String> among(FigureTable table, String own) {
        var codes = table.figures().stream()
                .map(f -> f.key().code(Dimension.CITIZENSHIP))
                .collect(Collectors.toSet());
        if (!codes.contains(own)) {
            return Set.of();
        }
        var among = new HashSet<>(Set.of(own));
        if (!codes.contains(OTHER)) {
            smallest(table, own).ifPresent(among::add);
        }
        return among;
    }

    private static Optional<String> smallest(FigureTable table, String own) {
        Map<String, Long> sums = table.figures().stream()
                .filter(f -> f.value() != null && f.value() > 0)
                .collect(Collectors.groupingBy(
                        f -> f.key().code(Dimension.CITIZENSHIP),
                        TreeMap::new,
                        Collectors.summingLong(f -> f.value() == null ? 0 : f.value())));
        return sums.entrySet().stream()
                .filter(e -> !e.getKey().equals(own))
                .filter(e -> !NO_COUNTRY.contains(e.getKey()) && !Dimension.AGGREGATES.contains(e.getKey()))
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey);
    }

    private static Node written(Node body, List<Node> cells, boolean suppressed) {
        var children = new ArrayList<Node>();
        boolean done = false;
        for (Node child : body.children()) {
            switch (child.name()) {
                case "cell" -> {
                    children.addAll(done ? List.of() : cells);
                    done = true;
                }
                case "rounding" -> children.add(Node.leaf(child.model(), "TO5", null));
                case "suppressedBelow" -> children.add(suppressed ? below(child) : child);
                default -> children.add(child);
            }
        }
        return body.withChildren(children);
    }

    private static Node below(Node told) {
        int own = Integer.parseInt(String.valueOf(told.text()));
        return Node.leaf(told.model(), Integer.toString(Math.max(own, Suppression.BELOW)), null);
    }
}
