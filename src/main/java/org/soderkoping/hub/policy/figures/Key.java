package org.soderkoping.hub.policy.figures;

import java.util.ArrayList;
import java.util.List;
import org.soderkoping.hub.exchange.format.Node;

/**
 * Which figure a cell holds: a code for each dimension, in their order.
 *
 * @param codes what the cell says, TOTAL where it leaves a dimension out
 */
record Key(List<String> codes) {
    Key {
        codes = List.copyOf(codes);
    }

    static Key of(Node cell) {
        var codes = new ArrayList<String>();
        for (Dimension dimension : Dimension.values()) {
            codes.add(cell.findText(dimension.element()).orElse(Dimension.TOTAL));
        }
        return new Key(codes);
    }

    String code(Dimension dimension) {
        return codes.get(dimension.ordinal());
    }

    /** The same figure with another code along one dimension. */
    Key with(Dimension dimension, String code) {
        var others = new ArrayList<>(codes);
        others.set(dimension.ordinal(), code);
        return new Key(others);
    }
}
