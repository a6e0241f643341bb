package org.soderkoping.hub.policy.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.explanation.Cited;
import org.soderkoping.hub.policy.explanation.FieldOutcome;
import org.soderkoping.hub.policy.explanation.Outcome;
import org.soderkoping.hub.policy.figures.StatisticsForm.Cell;

/** Turns what was noted of a partner's table of figures into what became of the sender's (D19). */
final class FigureNotes {
    private static final String CELL = "cell";
    private static final String VALUE = "value";
    private static final String FLAG = "flag";
    private static final String CITIZENSHIP = "citizenship";
    private static final Set<String> MARKS = Set.of("rounding", "suppressedBelow");

    private final List<Node> cells;
    private final List<FieldOutcome> others = new ArrayList<>();
    private final Map<Integer, Map<String, FieldOutcome>> shown = new HashMap<>();
    private final Map<Integer, Integer> firsts = new HashMap<>();

    /** @param noted of the partner's table */
    FigureNotes(Node body, List<FieldOutcome> noted) {
        cells = body.list(CELL).toList();
        for (FieldOutcome one : noted) {
            if (one.path().startsWith(CELL)) {
                shown.computeIfAbsent(number(one.path()), n -> new HashMap<>()).put(leaf(one.path()), one);
            } else {
                others.add(MARKS.contains(one.path()) ? rewritten(one, "as the hub rounds and suppresses") : one);
            }
        }
    }

    /** @param fates one for each cell of the sender */
    List<FieldOutcome> of(List<Cell> fates) {
        var outcomes = new ArrayList<FieldOutcome>();
        for (int i = 0; i < fates.size(); i++) {
            Cell fate = fates.get(i);
            firsts.putIfAbsent(fate.shown(), i);
            for (String leaf : leaves(cells.get(i), fate)) {
                outcomes.add(outcome(fate, i, leaf));
            }
        }
        int at = (int) others.stream().takeWhile(o -> !MARKS.contains(o.path())).count();
        outcomes.addAll(0, others.subList(0, at));
        outcomes.addAll(others.subList(at, others.size()));
        return outcomes;
    }

    /** Those the sender's cell has, and the mark of one that is not told. */
    private static Set<String> leaves(Node cell, Cell fate) {
        var marked = fate.hidden() && fate.first() ? Stream.of(FLAG) : Stream.<String>empty();
        return Stream.concat(cell.children().stream().map(Node::name), marked)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    private FieldOutcome outcome(Cell fate, int i, String leaf) {
        var noted =
                Optional.ofNullable(shown.getOrDefault(fate.shown(), Map.of()).get(leaf));
        var here = noted.map(n -> new FieldOutcome(
                        path(i) + "/" + leaf, n.categories(), n.outcome(), n.rules(), n.clauses(), n.as()))
                .orElseGet(() -> new FieldOutcome(
                        path(i) + "/" + leaf, Set.of(Category.N), Outcome.RULE, List.of(Cited.FIGURES), List.of(), ""));
        return here.outcome().goes() ? going(fate, leaf, here) : here;
    }

    private FieldOutcome going(Cell fate, String leaf, FieldOutcome here) {
        if (fate.repeated()) {
            return quoting(here, Outcome.RULE, "an earlier cell has the same codes");
        }
        if (!fate.first()) {
            return quoting(here, Outcome.COARSER, path(Objects.requireNonNull(firsts.get(fate.shown()))));
        }
        if (leaf.equals(CITIZENSHIP) && fate.folded()) {
            return rewritten(here, "counted under OTHER");
        }
        if (leaf.equals(FLAG) && fate.hidden()) {
            return rewritten(here, "marked as not told");
        }
        return leaf.equals(VALUE) ? rewritten(here, "rounded to five") : here;
    }

    private static FieldOutcome rewritten(FieldOutcome one, String how) {
        return one.outcome().goes() ? quoting(one, Outcome.REWRITTEN, how) : one;
    }

    private static FieldOutcome quoting(FieldOutcome one, Outcome outcome, String how) {
        var clauses = outcome.goes() ? one.clauses() : List.<String>of();
        return new FieldOutcome(one.path(), one.categories(), outcome, List.of(Cited.FIGURES), clauses, how);
    }

    private String path(int i) {
        return cells.size() > 1 ? CELL + "[" + (i + 1) + "]" : CELL;
    }

    /** From 0. */
    private static int number(String path) {
        int end = path.indexOf(']');
        return end < 0 ? 0 : Integer.parseInt(path.substring(CELL.length() + 1, end)) - 1;
    }

    private static String leaf(String path) {
        return path.substring(path.indexOf('/') + 1);
    }
}
