package org.soderkoping.hub.policy.explanation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.format.Category;

/**
 * One field and what becomes of it; holds no value of it.
 *
 * @param path below the body, repeated elements counted from 1, such as {@code person[2]/name/family}; of a field the
 *     hub makes its path in the partner's message
 * @param rules all rules that forbid it, the first decides; of others those that shape it
 * @param clauses the clauses that release, withhold or coarsen it
 * @param as where or how it goes instead, or what its element lacks; empty when there is nothing to add
 */
public record FieldOutcome(
        String path, Set<Category> categories, Outcome outcome, List<Cited> rules, List<String> clauses, String as) {
    public FieldOutcome {
        categories = Set.copyOf(categories);
        rules = List.copyOf(rules);
        clauses = List.copyOf(clauses);
    }

    /** The same field with another end. */
    public FieldOutcome with(Outcome other, String how) {
        return new FieldOutcome(path, categories, other, rules, clauses, how);
    }

    /** The letters of its categories in the order of docs/data-protection.md. */
    public String letters() {
        return categories.stream().sorted().map(Enum::name).collect(Collectors.joining());
    }

    /** The path without counting, such as {@code person/name/family}. */
    public String plainPath() {
        return path.replaceAll("\\[\\d+]", "");
    }

    @Override
    public String toString() {
        return path + " " + outcome;
    }
}
