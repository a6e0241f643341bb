package org.soderkoping.hub.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.mapping.MappingTable.Mapped;

/** Makes the body of K14 of a record that takes back a state: CORRECTION when a new state follows, else WITHDRAWAL. */
final class Cancellations {
    private static final String EFFECTIVE_AT = "effectiveAt";

    private final ElementModel model;

    Cancellations(ExchangeSchema schema) {
        this.model = schema.body(Kind.DATA_LIFECYCLE.element());
    }

    /** @param replacement the full new body, null when nothing takes the old one's place */
    Node body(Mapped cancel, UUID target, @Nullable Node replacement) {
        var said = Objects.requireNonNull(cancel.cancels());
        var nodes = new ArrayList<Node>();
        nodes.add(leaf(model.child("action"), replacement == null ? "WITHDRAWAL" : "CORRECTION"));
        var targetModel = model.child("target");
        nodes.add(Node.branch(targetModel, List.of(leaf(targetModel.child("messageId"), target.toString())), null));
        said.stream().filter(n -> !n.name().equals(EFFECTIVE_AT)).forEach(nodes::add);
        said.stream().filter(n -> n.name().equals(EFFECTIVE_AT)).forEach(nodes::add);
        if (replacement != null) {
            nodes.add(replaced(replacement));
        }
        nodes.add(leaf(model.child("propagate"), "true"));
        return Node.branch(model, nodes, null);
    }

    /** When it was taken back, which is also when the message was made; empty when the record does not say it. */
    static String moment(Mapped cancel) {
        return Objects.requireNonNull(cancel.cancels()).stream()
                .filter(n -> n.name().equals(EFFECTIVE_AT))
                .map(n -> String.valueOf(n.text()))
                .findFirst()
                .orElse("");
    }

    private Node replaced(Node body) {
        var holder = model.child("replacement");
        var own = new Node(holder.child(body.name()), body.text(), body.attributes(), body.children(), body.source());
        return Node.branch(holder, List.of(own), body.source());
    }

    private static Node leaf(ElementModel of, String text) {
        return Node.leaf(of, text, null);
    }
}
