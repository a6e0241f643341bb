package org.soderkoping.hub.policy.figures;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;

/**
 * One cell of a table.
 *
 * @param value null where the sender gives none
 */
record Figure(Key key, Node cell, @Nullable Long value) {
    private static final String CONFIDENTIAL = "c";
    private static final int STEP = 5;

    static Figure of(Node cell) {
        return new Figure(
                Key.of(cell), cell, cell.findText("value").map(Long::valueOf).orElse(null));
    }

    /** Whether nobody can say it: such a cell is no part of any sum. */
    boolean notAvailable() {
        return value == null && !confidential();
    }

    boolean confidential() {
        return cell.findText("flag").filter(CONFIDENTIAL::equals).isPresent();
    }

    /** This figure and another as one, under a key; without a value when one of them is. */
    Figure and(Figure other, Key both) {
        if (value != null && other.value != null) {
            return new Figure(both, cell, value + other.value).under(both);
        }
        return (confidential() || other.value != null ? this : other).under(both);
    }

    /** The same value under another key. */
    Figure under(Key other) {
        var children = new ArrayList<Node>();
        for (Node child : cell.children()) {
            boolean citizenship = child.name().equals(Dimension.CITIZENSHIP.element());
            children.add(citizenship ? Node.leaf(child.model(), other.code(Dimension.CITIZENSHIP), null) : child);
        }
        return new Figure(other, cell.withChildren(children), value);
    }

    /** The cell without its value, marked confidential. */
    Node hidden() {
        return written("flag", CONFIDENTIAL, "value");
    }

    /** The cell with its value rounded to five. */
    Node rounded() {
        return value == null ? cell : written("value", Long.toString((value + STEP / 2) / STEP * STEP), "");
    }

    private Node written(String name, String text, String dropped) {
        var children = new ArrayList<Node>();
        for (ElementModel model : cell.model().children()) {
            if (model.name().equals(name)) {
                children.add(Node.leaf(model, text, null));
            } else if (!model.name().equals(dropped)) {
                cell.find(model.name()).ifPresent(children::add);
            }
        }
        return cell.withChildren(children);
    }

    @Override
    public String toString() {
        return "figure";
    }
}
