package org.soderkoping.hub.policy.figures;

import java.util.ArrayList;
import java.util.Comparator;
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

    private StatisticsForm() {}

    /** The body of a message of statistics for a partner. */
    public static Node of(Node body, CountryCode partner) {
        var table = FigureTable.of(body.list("cell").toList());
        if (partner.peopleMayFlee()) {
            table = folded(table, partner.alpha2());
        }
        var hidden = Suppression.of(table);
        var cells = new ArrayList<Node>();
        for (Figure figure : table.figures()) {
            cells.add(hidden.contains(figure.key()) ? figure.hidden() : figure.rounded());
        }
        return written(body, cells, !hidden.isEmpty());
    }

    /** With nobody else among OTHER the smallest other citizenship goes along: OTHER alone would say it all. */
    private static FigureTable folded(FigureTable table, String own) {
        var codes = table.figures().stream()
                .map(f -> f.key().code(Dimension.CITIZENSHIP))
                .collect(Collectors.toSet());
        if (!codes.contains(own)) {
            return table;
        }
        var among = new HashSet<>(Set.of(own));
        if (!codes.contains(OTHER)) {
            smallest(table, own).ifPresent(among::add);
        }
        return table.folded(among, OTHER);
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
