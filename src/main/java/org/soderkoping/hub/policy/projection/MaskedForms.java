package org.soderkoping.hub.policy.projection;

import java.util.ArrayList;
import java.util.Optional;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;

/** The coarser forms of a person: {@code MaskedPerson} with age group, or with the type of relation only. */
final class MaskedForms {
    private MaskedForms() {}

    /**
     * Nationality, sex and age group of a person of an event.
     *
     * @param model the masked sibling, such as {@code personMasked}
     * @param day when the event was
     */
    static Node ageGroup(ElementModel model, Node person, String day) {
        var children = new ArrayList<Node>();
        person.list("nationality").forEach(n -> children.add(copy(model.child("nationality"), n)));
        person.find("sex").ifPresent(n -> children.add(copy(model.child("sex"), n)));
        person.findText("birthDate")
                .ifPresent(born -> children.add(Node.leaf(model.child("ageGroup"), AgeGroups.of(born, day), null)));
        return Node.branch(model, children, null);
    }

    /** What a dependant is to the applicant, nothing else; empty of content when neither of them tells. */
    static Node relationType(ElementModel model, Node person, Optional<Node> applicant) {
        Optional<String> type = applicant.flatMap(a -> Relations.of(person, a));
        var children = new ArrayList<Node>();
        type.ifPresent(t -> children.add(Node.leaf(model.child("relation"), t, null)));
        return Node.branch(model, children, null);
    }

    private static Node copy(ElementModel model, Node node) {
        if (node.children().isEmpty()) {
            return new Node(model, node.text(), node.attributes(), java.util.List.of(), null);
        }
        return Node.branch(
                model,
                node.children().stream()
                        .map(c -> copy(model.child(c.name()), c))
                        .toList(),
                null);
    }
}
