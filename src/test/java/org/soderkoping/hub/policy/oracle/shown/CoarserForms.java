package org.soderkoping.hub.policy.oracle.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.policy.oracle.rows.Before;
import org.soderkoping.hub.policy.oracle.rows.Commitment;
import org.soderkoping.hub.policy.oracle.rows.Countries;
import org.soderkoping.hub.policy.oracle.rows.FieldRow;
import org.soderkoping.hub.policy.oracle.rows.Leaf;
import org.soderkoping.hub.policy.oracle.rows.OriginTable;

/** The third step, generalisation: where any clause asks for a coarser form, the full one is not sent. */
public final class CoarserForms {
    public static final String FLAG = "vulnerabilityNoted";

    private static final Map<String, String> OTHER_SIDE = Map.ofEntries(
            Map.entry("PARENT", "CHILD"),
            Map.entry("CHILD", "PARENT"),
            Map.entry("GRANDPARENT", "GRANDCHILD"),
            Map.entry("GRANDCHILD", "GRANDPARENT"),
            Map.entry("UNCLE_AUNT", "NEPHEW_NIECE"),
            Map.entry("NEPHEW_NIECE", "UNCLE_AUNT"),
            Map.entry("GUARDIAN", "WARD"),
            Map.entry("WARD", "GUARDIAN"));

    private final Before before;

    public CoarserForms(Before before) {
        this.before = before;
    }

    public boolean asked(String path) {
        return before.commitments().stream()
                .anyMatch(c -> c.clause().generalised().containsKey(path));
    }

    /** The element in the form all clauses that ask agree on, one of them for more than study; else it is not shown. */
    public Optional<Shown> of(Node parent, Node node, String path) {
        if (before.withholds(path)) {
            return Optional.empty();
        }
        var asking = before.commitments().stream()
                .filter(c -> c.clause().generalised().containsKey(path))
                .toList();
        var forms = asking.stream().map(c -> c.clause().generalised().get(path)).collect(Collectors.toSet());
        if (forms.size() > 1 || asking.stream().allMatch(Commitment::forStudy)) {
            return Optional.empty();
        }
        return switch (forms.iterator().next()) {
            case AGE_GROUP, RELATION_TYPE -> person(parent, node, path, forms);
            case STATE_ONLY -> state(node, path);
            case PRESENCE_FLAG -> flag(parent, node, path);
        };
    }

    private Optional<Shown> person(Node parent, Node person, String path, Set<Form> forms) {
        boolean place = parent.model().findChild(person.name() + "Masked").isPresent();
        if (!place || before.withholds(path + "Masked") || before.event() && !maskedInEvent(person)) {
            return Optional.empty();
        }
        var seen = new ArrayList<Shown>();
        if (forms.contains(Form.AGE_GROUP)) {
            person.list("nationality").forEach(n -> seen.add(Shown.of(n)));
            person.list("sex").forEach(n -> seen.add(Shown.of(n)));
            person.findText("birthDate")
                    .ifPresent(born -> seen.add(Shown.leaf("ageGroup", new AgeOnDay(day()).group(born))));
        }
        if (forms.contains(Form.RELATION_TYPE)) {
            relation(parent, person).ifPresent(type -> seen.add(Shown.leaf("relation", type)));
        }
        seen.removeIf(s -> withheld(path + "/" + s.name(), s) || withheld(path + "Masked/" + s.name(), s));
        return Optional.of(Shown.branch(person.name() + "Masked", seen));
    }

    /** What a clause withholds of a person is not shown of it in the coarser form either. */
    private boolean withheld(String path, Shown shown) {
        return before.withholds(path) || shown.children().stream().anyMatch(c -> withheld(path + "/" + c.name(), c));
    }

    /** D17, D18 and the firewall, a person at a time. */
    private boolean maskedInEvent(Node person) {
        boolean hidden = before.protectionAsked();
        return before.situation().atBorder()
                && !hidden
                && !Countries.in(OriginTable.ofPersonIn(before.body(), person), before.partner());
    }

    private LocalDate day() {
        return Stream.of("occurredAt", "madeOn", "registrationDate")
                .flatMap(name -> before.body().findText(name).stream())
                .map(text -> LocalDate.parse(text.substring(0, 10)))
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    /** What a dependant is to the first person: its own word turned round, else the first person's word. */
    private static Optional<String> relation(Node parent, Node dependant) {
        return parent.children().stream()
                .filter(n -> n.name().equals("applicant") || n.name().equals("subject"))
                .findFirst()
                .flatMap(first -> said(dependant, first)
                        .map(type -> OTHER_SIDE.getOrDefault(type, type))
                        .or(() -> said(first, dependant)));
    }

    private static Optional<String> said(Node by, Node of) {
        Optional<String> id = of.findText("localPersonId");
        return by.list("relation")
                .filter(r -> id.isPresent() && r.findText("personRef").equals(id))
                .findFirst()
                .flatMap(r -> r.findText("type"));
    }

    private Optional<Shown> state(Node node, String path) {
        for (String name : List.of("state", "country")) {
            var state = node.find(name);
            if (state.isPresent()) {
                boolean may = node.model().complete(Set.of(name)) && may(path + "/" + name, state.get());
                return may ? Optional.of(Shown.branch(node.name(), List.of(Shown.of(state.get())))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Shown> flag(Node parent, Node node, String path) {
        String flagPath = path.substring(0, path.length() - node.name().length()) + FLAG;
        boolean place = parent.model().findChild(FLAG).isPresent();
        boolean may =
                place && noted(node) && may(flagPath, Node.leaf(parent.model().child(FLAG), "true", null));
        return may ? Optional.of(Shown.leaf(FLAG, "true")) : Optional.empty();
    }

    private static boolean noted(Node node) {
        String text = String.valueOf(node.text());
        return switch (node.name()) {
            case "vulnerability" -> true;
            case "unaccompaniedMinor" -> text.equals("true") || text.equals("1");
            case "healthCheck" -> text.equals("DONE");
            default -> false;
        };
    }

    private boolean may(String path, Node shown) {
        return !before.withholds(path) && !FieldRow.forbidden(before, Leaf.of(before.body(), path, shown));
    }
}
