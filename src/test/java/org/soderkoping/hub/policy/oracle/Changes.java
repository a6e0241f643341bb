package org.soderkoping.hub.policy.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.oracle.cases.Dice;
import org.soderkoping.hub.policy.oracle.cases.OtherWords;

/** Other contents for chosen leaves of a message, everything else as it was. */
final class Changes {
    private final Dice dice;
    private final OtherWords words;

    Changes(Dice dice) {
        this.dice = dice;
        this.words = new OtherWords(dice);
    }

    /**
     * A leaf by the numbers of the children that lead to it.
     *
     * @param path by names, without numbers
     */
    record Place(List<Integer> steps, String path) {}

    /** The leaves below an element for which the test holds; it is given the steps and the path of each. */
    static List<Place> places(Node element, BiPredicate<List<Integer>, String> test) {
        var places = new ArrayList<Place>();
        gather(element, new Place(List.of(), ""), places);
        places.removeIf(p -> !test.test(p.steps, p.path));
        return places;
    }

    private static void gather(Node node, Place at, List<Place> places) {
        for (int i = 0; i < node.children().size(); i++) {
            var child = node.children().get(i);
            var steps = new ArrayList<>(at.steps);
            steps.add(i);
            var place = new Place(List.copyOf(steps), at.path.isEmpty() ? child.name() : at.path + "/" + child.name());
            if (child.model().leaf()) {
                places.add(place);
            } else {
                gather(child, place, places);
            }
        }
    }

    /** The same tree with another word at each of these places. */
    Node at(List<Place> places, Node root) {
        Node changed = root;
        for (Place place : places) {
            changed = put(changed, place.steps);
        }
        return changed;
    }

    /** The same tree without what stands at a place below the root. */
    static Node without(Node root, List<Integer> steps) {
        var children = new ArrayList<>(root.children());
        int step = steps.get(0);
        if (steps.size() == 1) {
            children.remove(step);
        } else {
            children.set(step, without(children.get(step), steps.subList(1, steps.size())));
        }
        return root.withChildren(children);
    }

    private Node put(Node node, List<Integer> steps) {
        if (steps.isEmpty()) {
            return new Node(node.model(), words.insteadOf(node), node.attributes(), List.of(), null);
        }
        var children = IntStream.range(0, node.children().size())
                .mapToObj(i -> i == steps.get(0)
                        ? put(node.children().get(i), steps.subList(1, steps.size()))
                        : node.children().get(i))
                .toList();
        return node.withChildren(children);
    }

    /** Some of them, one at least. */
    List<Place> some(List<Place> places) {
        var some = new ArrayList<>(dice.some(places, 30));
        return some.isEmpty() ? List.of(dice.pick(places)) : some;
    }
}
