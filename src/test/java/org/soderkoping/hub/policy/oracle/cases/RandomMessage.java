package org.soderkoping.hub.policy.oracle.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.ElementModel.Attribute;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;

/** A valid message of any kind, made along the schema: whatever may stand somewhere stands there sometimes. */
final class RandomMessage {
    private static final Map<Kind, String> USUAL = Map.of(
            Kind.BORDER_EVENT, "BORDER_COOPERATION",
            Kind.MIGRATION_STATISTICS, "STATISTICS",
            Kind.COI_REPORT, "COI",
            Kind.COI_INQUIRY, "COI",
            Kind.COI_ANSWER, "COI",
            Kind.TRANSFER_REPLY, "TRANSFER",
            Kind.RETURN_CASE, "RETURN",
            Kind.RISK_INDICATOR, "RISK",
            Kind.PARTICIPANT_ENTRY, "OPERATION",
            Kind.AGREEMENT_REFERENCE, "OPERATION");

    private final Dice dice;
    private final String sender;
    private final Words words;
    private Kind kind;

    RandomMessage(Dice dice) {
        this.dice = dice;
        this.sender = dice.pick(Words.TEN);
        this.words = new Words(dice, sender);
        this.kind = Kind.ASYLUM_REGISTRATION;
    }

    /** @param within the kind of the new body, should it be a lifecycle message that brings one */
    Node of(Kind of, Kind within) {
        kind = of;
        var body = of == Kind.MIGRATION_STATISTICS
                ? new RandomFigures(dice).fill(fill(Messages.SCHEMA.body(of.element())))
                : fill(Messages.SCHEMA.body(of.element()));
        if (of == Kind.DATA_LIFECYCLE) {
            body = replaced(body, within);
        }
        return Node.branch(Messages.SCHEMA.message(of.element()), List.of(envelope(), body), null);
    }

    static String usualPurpose(Kind kind) {
        return USUAL.getOrDefault(kind, "RESPONSIBILITY");
    }

    /** The new body is of the kind its target has, or there is none. */
    private Node replaced(Node body, Kind within) {
        var children = new ArrayList<Node>();
        for (Node child : body.children()) {
            if (!child.name().equals("replacement")) {
                children.add(child);
            } else {
                child.model().findChild(within.element()).ifPresent(model -> {
                    kind = within;
                    children.add(child.withChildren(List.of(fill(model))));
                    kind = Kind.DATA_LIFECYCLE;
                });
            }
        }
        return body.withChildren(children);
    }

    private Node envelope() {
        var children = new ArrayList<Node>();
        for (var model : Messages.SCHEMA.envelope().children()) {
            switch (model.name()) {
                case "recipient" -> recipients(model, children);
                case "sender" -> children.add(party(model, sender));
                case "kind" -> children.add(Node.leaf(model, kind.element(), null));
                case "purpose" -> purposes().forEach(p -> children.add(Node.leaf(model, p, null)));
                default -> repeat(model, children);
            }
        }
        return Node.branch(Messages.SCHEMA.envelope(), children, null);
    }

    private void recipients(ElementModel model, List<Node> children) {
        int named =
                kind.directed() ? 1 + dice.below(5) : dice.in100(kind.addressable() ? 50 : 3) ? 1 + dice.below(5) : 0;
        for (int n = 0; n < named; n++) {
            children.add(party(model, dice.in100(4) ? "GE" : dice.pick(Words.TEN)));
        }
    }

    private static Node party(ElementModel model, String country) {
        return Node.branch(
                model,
                List.of(
                        Node.leaf(model.child("country"), country, null),
                        Node.leaf(model.child("agencyId"), country + "-TEST", null),
                        Node.leaf(model.child("role"), "ASYLUM", null)),
                null);
    }

    private List<String> purposes() {
        var purposes = new ArrayList<String>();
        if (dice.in100(85)) {
            purposes.add(usualPurpose(kind));
        }
        while (purposes.isEmpty() || purposes.size() < 3 && dice.in100(25)) {
            String other = Purpose.values()[dice.below(Purpose.values().length)].name();
            if (!purposes.contains(other)) {
                purposes.add(other);
            }
        }
        return purposes;
    }

    private Node fill(ElementModel model) {
        if (model.leaf()) {
            return new Node(model, words.of(model, kind.element()), attributes(model), List.of(), null);
        }
        var choices = model.children().stream().filter(ElementModel::choice).toList();
        String chosen = choices.isEmpty() ? "" : dice.pick(choices).name();
        var children = new ArrayList<Node>();
        for (var child : model.children()) {
            if (!child.choice()) {
                repeat(child, children);
            } else if (child.name().equals(chosen)) {
                children.add(fill(child));
            }
        }
        if (children.isEmpty()) {
            children.add(fill(model.children().get(0)));
        }
        return Node.branch(model, children, null);
    }

    private void repeat(ElementModel model, List<Node> children) {
        for (int n = count(model); n > 0; n--) {
            children.add(fill(model));
        }
    }

    private int count(ElementModel model) {
        int least = Math.min(model.minOccurs(), 1);
        if (model.isMasked() || model.name().equals("replacement")) {
            return dice.in100(model.isMasked() ? 6 : 60) ? 1 : 0;
        }
        boolean origin = List.of("fearedCountry", "identifier", "document", "previousResidence", "documentsUsed")
                .contains(model.name());
        if (origin && least == 0) {
            return dice.in100(20) ? 1 : 0;
        }
        int most = Math.min(model.maxOccurs(), model.isPerson() || dice.in100(20) ? 3 : 1);
        return dice.in100(most > 1 ? 70 : 60) ? least + dice.below(most - least + 1) : least;
    }

    private Map<String, String> attributes(ElementModel model) {
        var attributes = new HashMap<String, String>();
        for (Attribute attribute : model.attributes()) {
            if (attribute.required() || dice.in100(50)) {
                attributes.put(attribute.name(), attribute.name().equals("basis") ? "DECLARED" : "eng");
            }
        }
        return attributes;
    }
}
