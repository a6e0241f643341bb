package org.soderkoping.hub.policy.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;
import org.soderkoping.hub.policy.origin.EventPersons;
import org.soderkoping.hub.policy.rules.RuleBook;

/** The coarser forms of the elements of one record, as far as the prohibitions let them go. */
final class CoarserForms {
    static final String FLAG = "vulnerabilityNoted";
    /** The day ages are told of; a kind without one tells none. */
    private static final List<String> DAYS = List.of("occurredAt", "madeOn", "registrationDate");

    private static final Set<String> STATE = Set.of("state", "country");
    private static final Set<String> SHOWN_BY_FLAG = Set.of("vulnerability", "unaccompaniedMinor", "healthCheck");

    private final Case record;
    private final RuleBook rules;
    private final Grants grants;

    CoarserForms(Case record, RuleBook rules, Grants grants) {
        this.record = record;
        this.rules = rules;
        this.grants = grants;
    }

    /**
     * What goes in place of an element.
     *
     * @param node empty when there is nothing to show, or a rule forbids it
     * @param rule the rule that forbids even the coarser form
     */
    record Coarse(Optional<Node> node, Optional<Rule> rule) {
        private static final Coarse NOTHING = new Coarse(Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return node + " " + rule.map(Rule::id);
        }
    }

    /** @param around the place of the parent */
    Coarse of(Node parent, Node child, Form form, Place around) {
        Optional<Rule> wall = ofPerson(form) ? takenOut(child) : Optional.empty();
        if (wall.isPresent()) {
            return new Coarse(Optional.empty(), wall);
        }
        var coarse = made(parent, child, form);
        if (coarse.isEmpty()) {
            return Coarse.NOTHING;
        }
        Optional<Rule> forbidden =
                findRule(coarse.get(), grants.below(around, coarse.get().model()));
        return forbidden.isPresent() ? new Coarse(Optional.empty(), forbidden) : new Coarse(coarse, forbidden);
    }

    private static boolean ofPerson(Form form) {
        return form == Form.AGE_GROUP || form == Form.RELATION_TYPE;
    }

    private Optional<Node> made(Node parent, Node child, Form form) {
        var sibling = parent.model().findChild(child.name() + "Masked");
        return switch (form) {
            case AGE_GROUP -> sibling.map(m -> MaskedForms.ageGroup(m, child, day()));
            case RELATION_TYPE -> sibling.map(m -> MaskedForms.relationType(m, child, applicant()));
            case PRESENCE_FLAG -> presence(parent, child);
            case STATE_ONLY -> stateOnly(child);
        };
    }

    /** The one dependants depend on: the applicant, or whom a request is about. */
    private Optional<Node> applicant() {
        return record.body().find("applicant").or(() -> record.body().find("subject"));
    }

    private String day() {
        return DAYS.stream()
                .flatMap(leaf -> record.body().findText(leaf).stream())
                .findFirst()
                .orElse("");
    }

    /** Firewall: a person who may have fled the partner is not in its event, not even masked. */
    private Optional<Rule> takenOut(Node person) {
        return rules.findFirewall()
                .filter(wall ->
                        person.model().isPerson() && EventPersons.mayHaveFled(record.body(), person, record.partner()));
    }

    /** The prohibitions stand above a coarser form, too; none of its fields may be forbidden. */
    private Optional<Rule> findRule(Node coarse, Place at) {
        if (coarse.children().isEmpty()) {
            var field = new Field(at.path(), at.categories(), String.valueOf(coarse.text()));
            return rules.findFieldRule(record, field);
        }
        return coarse.children().stream()
                .flatMap(c -> findRule(c, grants.below(at, c.model())).stream())
                .findFirst();
    }

    private static Optional<Node> presence(Node parent, Node child) {
        boolean noted =
                SHOWN_BY_FLAG.contains(child.name()) && !"false".equals(child.text()) && !"0".equals(child.text());
        return parent.model().findChild(FLAG).filter(m -> noted).map(m -> Node.leaf(m, "true", null));
    }

    private static Optional<Node> stateOnly(Node child) {
        var kept = child.children().stream()
                .filter(c -> STATE.contains(c.name()))
                .map(c -> Node.leaf(c.model(), String.valueOf(c.text()), null))
                .toList();
        boolean whole = child.model().complete(kept.stream().map(Node::name).collect(Collectors.toSet()));
        return kept.isEmpty() || !whole ? Optional.empty() : Optional.of(Node.branch(child.model(), kept, null));
    }
}
