package org.soderkoping.hub.policy.oracle.cases;

import java.util.ArrayList;
import java.util.List;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;

/** A small table of figures that is true in its sums: citizenship by sex, with or without totals. */
final class RandomFigures {
    private static final List<String> CITIZENSHIPS = List.of("RU", "UA", "BY", "MD", "GE", "SY", "OTHER");

    private final Dice dice;

    RandomFigures(Dice dice) {
        this.dice = dice;
    }

    /** The same dataset with other cells. */
    Node fill(Node body) {
        var children = new ArrayList<Node>();
        for (Node child : body.children()) {
            if (!child.name().equals("cell")) {
                children.add(child);
            } else if (children.stream().noneMatch(c -> c.name().equals("cell"))) {
                children.addAll(cells(child.model()));
            }
        }
        return body.withChildren(children);
    }

    private List<Node> cells(ElementModel model) {
        var cells = new ArrayList<Node>();
        boolean totals = dice.in100(60);
        int most = 3 + dice.below(30);
        int men = 0;
        int women = 0;
        for (String citizenship : dice.some(CITIZENSHIPS, 60)) {
            int m = dice.below(most);
            int f = dice.below(most);
            men += m;
            women += f;
            cells.addAll(row(model, citizenship, new int[] {m, f}, totals));
        }
        if (totals || cells.isEmpty()) {
            cells.addAll(row(model, "TOTAL", new int[] {men, women}, totals));
        }
        return cells;
    }

    private List<Node> row(ElementModel model, String citizenship, int[] counts, boolean totals) {
        var row = new ArrayList<Node>();
        row.add(cell(model, List.of(citizenship, "M"), counts[0]));
        row.add(cell(model, List.of(citizenship, "F"), counts[1]));
        if (totals) {
            row.add(cell(model, List.of(citizenship, "T"), counts[0] + counts[1]));
        }
        return row;
    }

    private Node cell(ElementModel model, List<String> codes, int value) {
        var children = new ArrayList<Node>();
        children.add(Node.leaf(model.child("citizenship"), codes.get(0), null));
        children.add(Node.leaf(model.child("sex"), codes.get(1), null));
        children.add(Node.leaf(model.child("ageGroup"), "TOTAL", null));
        boolean hidden = dice.in100(4);
        if (hidden || dice.in100(10)) {
            children.add(Node.leaf(model.child("flag"), hidden ? "c" : dice.pick(List.of("p", "e", "b")), null));
        }
        if (!hidden) {
            children.add(Node.leaf(model.child("value"), String.valueOf(value), null));
        }
        return Node.branch(model, children, null);
    }
}
