package org.soderkoping.hub.policy.oracle.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.oracle.rows.Countries;

/**
 * Row D19 over one table: own citizenship folded, no figure from one to four told, what is told rounded to five. Which
 * others are hidden so that nothing is reckoned back is the engine's choice here; NothingReckonedBackTest proves that.
 */
public final class FigureTable {
    /** Elements of the body this table answers for, instead of the lines. */
    public static final Set<String> ELEMENTS = Set.of("cell", "rounding", "suppressedBelow");

    private static final int SMALL = 5;

    private final Map<String, Optional<Integer>> figures = new HashMap<>();
    private final boolean exactly;
    private final String partner;
    private final boolean cut;
    private final int silentBelow;

    /** @param cut whether a clause withholds something of the cells, so that they cannot say all they should */
    public FigureTable(Node body, String partner, boolean cut) {
        this.partner = partner;
        this.cut = cut;
        this.silentBelow = Math.max(
                SMALL, body.findText("suppressedBelow").map(Integer::valueOf).orElse(0));
        boolean other =
                body.list("cell").anyMatch(c -> c.findText("citizenship").equals(Optional.of("OTHER")));
        boolean own = body.list("cell").anyMatch(c -> c.findText("citizenship").equals(Optional.of(partner)));
        boolean fold = own && Countries.fled(partner);
        exactly = !fold || other;
        body.list("cell").forEach(cell -> add(cell, fold));
    }

    private void add(Node cell, boolean fold) {
        boolean own = fold && cell.findText("citizenship").equals(Optional.of(partner));
        var value = cell.findText("value").map(Integer::valueOf);
        figures.merge(
                key(cell, own ? "OTHER" : cell.findText("citizenship").orElse("")),
                value,
                (a, b) -> a.flatMap(x -> b.map(y -> x + y)));
    }

    private static String key(Node cell, String citizenship) {
        return citizenship + " "
                + Stream.of("sex", "ageGroup", "applicantType", "decision")
                        .map(name -> cell.findText(name).orElse("-"))
                        .collect(Collectors.joining(" "));
    }

    /** What is wrong with the figures a partner got. */
    public List<String> wrong(Node got) {
        var wrong = new ArrayList<String>();
        var keys = new HashSet<String>();
        boolean hidden = false;
        for (Node cell : got.list("cell").toList()) {
            String key = key(cell, cell.findText("citizenship").orElse(""));
            if (!keys.add(key)) {
                wrong.add("two cells " + key);
            }
            hidden |= cell.find("value").isEmpty();
            wrongFigure(key, cell).ifPresent(wrong::add);
        }
        if (exactly && !cut && !keys.equals(figures.keySet())) {
            wrong.add("cells " + keys + " instead of " + figures.keySet());
        }
        if (!got.findText("rounding").equals(Optional.of("TO5"))) {
            wrong.add("does not say that it is rounded");
        }
        if (hidden && !cut && !got.findText("suppressedBelow").equals(Optional.of(String.valueOf(silentBelow)))) {
            wrong.add("does not say below what it is silent");
        }
        return wrong;
    }

    private Optional<String> wrongFigure(String key, Node cell) {
        if (Countries.fled(partner) && key.startsWith(partner + " ")) {
            return Optional.of("a figure of its own citizens " + key);
        }
        var told = cell.findText("value").map(Integer::valueOf);
        if (told.isEmpty()) {
            boolean says = cut || cell.findText("flag").equals(Optional.of("c"));
            return says ? Optional.empty() : Optional.of("no flag at " + key);
        }
        if (!exactly && key.startsWith("OTHER ")) {
            return told.get() % SMALL == 0 ? Optional.empty() : Optional.of("not rounded " + key);
        }
        var figure = figures.getOrDefault(key, Optional.empty());
        boolean right = figure.filter(f -> f == 0 || f >= SMALL)
                .filter(f -> told.get().equals((f + 2) / SMALL * SMALL))
                .isPresent();
        return right ? Optional.empty() : Optional.of("tells " + told.get() + " of " + figure + " at " + key);
    }
}
