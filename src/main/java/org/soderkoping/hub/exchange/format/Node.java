package org.soderkoping.hub.exchange.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Place;

/**
 * One element of a message in the exchange format, in schema order, with the place in the source it came from.
 *
 * @param model what the schema says of it: order, obligation, categories
 * @param text content of a leaf, null for an element with children
 * @param source where the value stood in the agency's document, null when the hub made it
 */
public record Node(
        ElementModel model,
        @Nullable String text,
        Map<String, String> attributes,
        List<Node> children,
        @Nullable Place source) {

    public Node {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public static Node leaf(ElementModel model, String text, @Nullable Place source) {
        return new Node(model, text, Map.of(), List.of(), source);
    }

    public static Node branch(ElementModel model, List<Node> children, @Nullable Place source) {
        return new Node(model, null, Map.of(), children, source);
    }

    public String name() {
        return model.name();
    }

    public Node withChildren(List<Node> others) {
        return new Node(model, text, attributes, others, source);
    }

    public Optional<Node> find(String child) {
        for (Node one : children) {
            if (one.name().equals(child)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public Stream<Node> list(String child) {
        return children.stream().filter(c -> c.name().equals(child));
    }

    /** The text of a direct child leaf. */
    public Optional<String> findText(String child) {
        return find(child).map(Node::text);
    }

    /** This element and all below it, parents first. */
    public Stream<Node> walk() {
        var all = new ArrayList<Node>();
        gather(all);
        return all.stream();
    }

    private void gather(List<Node> all) {
        all.add(this);
        children.forEach(child -> child.gather(all));
    }

    @Override
    public String toString() {
        return "<" + name() + ">";
    }
}
