package org.soderkoping.hub.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Category;
import org.soderkoping.hub.exchange.Node;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.projection.Projector;
import org.soderkoping.hub.policy.rules.Case;
import org.soderkoping.hub.policy.rules.Field;
import org.soderkoping.hub.policy.rules.RuleBook;

/** Says why a partner gets a record or not, field by field; paths and rules only, never a value. */
final class Explanation {
    private final RuleBook rules;
    private final Projector projector;

    Explanation(RuleBook rules, Projector projector) {
        this.rules = rules;
        this.projector = projector;
    }

    List<String> of(Node message, Case record) {
        var lines = new ArrayList<String>();
        var rule = rules.findRecordRule(record);
        if (rule.isPresent()) {
            lines.add(record.partner() + " gets nothing: rule " + rule.get().id() + " ("
                    + rule.get().basis() + ").");
            return lines;
        }
        if (record.clauses().isEmpty()) {
            lines.add(record.partner() + " gets nothing: no clause in force releases "
                    + record.body().name() + " from " + record.sender() + " to it for a purpose of the sender.");
            return lines;
        }
        boolean sent = projector.project(message, record).isPresent();
        lines.add(record.partner()
                + (sent
                        ? " gets it under:"
                        : " gets nothing: an obligatory element is not released. Clauses that apply:"));
        for (Clause clause : record.clauses()) {
            lines.add("  " + clause.ref() + " for " + clause.purposes() + " — " + clause.basis());
        }
        fields(record.body(), "", EnumSet.noneOf(Category.class), record, lines);
        return lines;
    }

    private void fields(Node node, String path, Set<Category> outer, Case record, List<String> lines) {
        var categories = EnumSet.noneOf(Category.class);
        categories.addAll(outer);
        categories.addAll(node.model().ownCategories());
        for (Node child : node.children()) {
            String below = path.isEmpty() ? child.name() : path + "/" + child.name();
            if (child.model().leaf()) {
                leaf(child, below, categories, record, lines);
            } else {
                fields(child, below, categories, record, lines);
            }
        }
    }

    private void leaf(Node leaf, String path, Set<Category> outer, Case record, List<String> lines) {
        var categories = EnumSet.noneOf(Category.class);
        categories.addAll(outer);
        categories.addAll(leaf.model().ownCategories());
        var field = new Field(path, categories, "");
        String letters = categories.stream().map(Enum::name).collect(Collectors.joining());
        String why = rules.findFieldRule(record, field)
                .map(r -> "withheld by " + r.id())
                .orElseGet(() -> record.clauses().stream()
                                .anyMatch(c -> c.generalised().keySet().stream()
                                        .anyMatch(g -> path.equals(g) || path.startsWith(g + "/")))
                        ? "coarsened by its clause"
                        : "released as its categories are, or withheld with them");
        String line = "  " + path + " [" + letters + "] " + why;
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }
}
