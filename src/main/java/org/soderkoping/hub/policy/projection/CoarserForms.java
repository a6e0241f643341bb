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
    private static final Set<String> NOTHING = Set.of("false", "0", "NOT_NEEDED");

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

    /**
     * @param at the place of the element
     * @param around the place of its parent
     */
    Coarse of(Node parent, Node child, Place at, Place around) {
        var form = at.form();
        if (form == null || at.showing().isEmpty()) {
            return Coarse.NOTHING;
        }
        Optional<Rule> wall = ofPerson(form) ? takenOut(child) : Optional.empty();
        if (wall.isPresent()) {
            return new Coarse(Optional.empty(), wall);
        }
        var coarse = made(parent, child, form).flatMap(n -> unlessWithheld(n, at, grants.below(around, n.model())));
        if (coarse.isEmpty()) {
            return Coarse.NOTHING;
        }
        var shown = record.under(at.showing());
        Optional<Rule> forbidden =
                findRule(shown, coarse.get(), grants.below(around, coarse.get().model()));
        return forbidden.isPresent() ? new Coarse(Optional.empty(), forbidden) : new Coarse(coarse, forbidden);
    }

    /** What a clause withholds of an element it withholds of the coarser form, too, under either name. */
    private Optional<Node> unlessWithheld(Node coarse, Place at, Place coarser) {
        var shown = coarse.children().stream()
                .filter(c -> !withheld(c, at.path() + "/" + c.name()) && !withheld(c, coarser.path() + "/" + c.name()))
                .toList();
        var names = shown.stream().map(Node::name).collect(Collectors.toSet());
        boolean something = coarse.children().isEmpty()
                || !shown.isEmpty()
                || coarse.model().isMasked();
        boolean whole =
                something && !grants.withhold(coarser.path()) && coarse.model().complete(names);
        return whole ? Optional.of(coarse.withChildren(shown)) : Optional.empty();
    }

    private boolean withheld(Node node, String path) {
        return grants.withhold(path) || node.children().stream().anyMatch(c -> withheld(c, path + "/" + c.name()));
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
    private Optional<Rule> findRule(Case shown, Node coarse, Place at) {
        if (coarse.children().isEmpty()) {
            var field = new Field(at.path(), at.categories(), String.valueOf(coarse.text()));
            return rules.findFieldRule(shown, field);
        }
        return coarse.children().stream()
                .flatMap(c -> findRule(shown, c, grants.below(at, c.model())).stream())
                .findFirst();
    }

    private static Optional<Node> presence(Node parent, Node child) {
        boolean noted = SHOWN_BY_FLAG.contains(child.name()) && !NOTHING.contains(String.valueOf(child.text()));
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
