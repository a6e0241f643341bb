package org.soderkoping.hub.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;

/**
 * Lays a change over a former state. Elements that stand once are merged, those that may stand several times are
 * replaced all together, one without text and children takes away. What is carried over has no source place: the record
 * in hand does not say it. Laying the same change over twice gives what once gave.
 */
final class Overlay {
    private Overlay() {}

    static Node lay(Node change, Node former) {
        Set<String> changed = change.children().stream().map(Node::name).collect(Collectors.toSet());
        boolean otherChoice = change.children().stream().anyMatch(n -> n.model().choice());
        var merged = new ArrayList<Node>();
        for (ElementModel model : former.model().children()) {
            List<Node> before = former.list(model.name()).map(Overlay::carried).toList();
            if (changed.contains(model.name())) {
                merged.addAll(one(model, change.list(model.name()).toList(), before));
            } else if (!model.choice() || !otherChoice) {
                merged.addAll(before);
            }
        }
        return new Node(former.model(), null, change.attributes(), merged, change.source());
    }

    private static List<Node> one(ElementModel model, List<Node> now, List<Node> before) {
        if (now.stream().allMatch(Overlay::takesAway)) {
            return List.of();
        }
        if (model.maxOccurs() > 1 || before.isEmpty()) {
            return now.stream().map(Overlay::cleared).filter(n -> !takesAway(n)).toList();
        }
        Node only = now.get(0);
        if (model.leaf()) {
            return only.source() == null ? before : List.of(only);
        }
        Node laid = lay(only, before.get(0));
        return takesAway(laid) ? List.of() : List.of(laid);
    }

    /** Without what would have been taken away from nothing. */
    private static Node cleared(Node node) {
        return node.model().leaf()
                ? node
                : node.withChildren(node.children().stream()
                        .map(Overlay::cleared)
                        .filter(n -> !takesAway(n))
                        .toList());
    }

    private static boolean takesAway(Node node) {
        return node.text() == null && node.children().isEmpty();
    }

    private static Node carried(Node node) {
        var children = node.children().stream().map(Overlay::carried).toList();
        return new Node(node.model(), node.text(), node.attributes(), children, null);
    }
}
