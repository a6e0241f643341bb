package org.soderkoping.hub.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.origin.OriginSet;
import org.soderkoping.hub.policy.projection.Projector;
import org.soderkoping.hub.policy.rules.RuleBook;

/** Says why a partner gets a record or not, field by field; paths and rules only, never a value. */
final class Explanation {
    private static final String NOBODY =
            "It describes no person, so the safe default holds: whoever is meant may have fled BY, MD or UA.";

    private final RuleBook rules;
    private final Projector projector;

    Explanation(RuleBook rules, Projector projector) {
        this.rules = rules;
        this.projector = projector;
    }

    List<String> of(Node message, Case record) {
        var rule = rules.findRecordRule(record);
        if (rule.isPresent()) {
            String first = record.partner() + " gets nothing: rule "
                    + rule.get().id() + " (" + rule.get().basis() + ").";
            boolean hidden = record.toOrigin() && OriginSet.describesNobody(record.kind(), record.body());
            return hidden ? List.of(first, NOBODY) : List.of(first);
        }
        if (record.clauses().isEmpty()) {
            return List.of(record.partner() + " gets nothing: no clause in force releases "
                    + record.body().name() + " from " + record.sender() + " to it for a purpose of the sender.");
        }
        Optional<Node> sent = projector.body(message, record);
        var lines = new LinkedHashSet<String>();
        lines.add(record.partner()
                + (sent.isPresent()
                        ? " gets it under:"
                        : " gets nothing: an obligatory element is not released. Clauses that apply:"));
        for (Clause clause : record.clauses()) {
            lines.add("  " + clause.ref() + " for " + clause.purposes() + " — " + clause.basis());
        }
        fields(record, sent, lines);
        return new ArrayList<>(lines);
    }

    private void fields(Case record, Optional<Node> sent, Set<String> lines) {
        var given = new LinkedHashSet<String>();
        sent.ifPresent(body -> new Leaves((field, text) -> {
                    given.add(field.path());
                    given.add(field.path() + "=" + text);
                })
                .visit(body, "", Set.of()));
        new Leaves((field, text) -> lines.add(line(record, field, given, text))).visit(record.body(), "", Set.of());
        given.stream()
                .filter(path -> path.contains("Masked/") && !path.contains("="))
                .forEach(path -> lines.add("  " + path + " made by the hub from what is not sent"));
    }

    private String line(Case record, Field field, Set<String> given, String text) {
        String letters = field.categories().stream().map(Enum::name).collect(Collectors.joining());
        return "  " + field.path() + " [" + letters + "] " + fate(record, field, given, text);
    }

    private String fate(Case record, Field field, Set<String> given, String text) {
        if (given.contains(field.path() + "=" + text)) {
            return "sent";
        }
        if (given.contains(field.path())) {
            return "sent under another name, or of another person only";
        }
        return rules.findFieldRule(record, field)
                .map(rule -> "withheld by " + rule.id() + " (" + rule.basis() + ")")
                .orElseGet(() -> byClause(record, field.path()));
    }

    private static String byClause(Case record, String path) {
        for (Clause clause : record.clauses()) {
            if (clause.generalised().keySet().stream().anyMatch(g -> covers(g, path))) {
                return "coarsened by " + clause.ref();
            }
            if (clause.withheld().stream().anyMatch(w -> covers(w, path))) {
                return "withheld by " + clause.ref();
            }
        }
        return "withheld: no clause releases its categories, or the element around it is not sent";
    }

    private static boolean covers(String path, String below) {
        return below.equals(path) || below.startsWith(path + "/");
    }

    /** Visits the leaves of a body with their paths and categories. */
    private record Leaves(BiConsumer<Field, String> each) {
        void visit(Node node, String path, Set<Category> outer) {
            for (Node child : node.children()) {
                String below = path.isEmpty() ? child.name() : path + "/" + child.name();
                var categories = EnumSet.noneOf(Category.class);
                categories.addAll(outer);
                categories.addAll(child.model().ownCategories());
                if (child.model().leaf()) {
                    String text = String.valueOf(child.text());
                    each.accept(new Field(below, categories, text), text);
                } else {
                    visit(child, below, categories);
                }
            }
        }
    }
}
