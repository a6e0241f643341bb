package org.soderkoping.hub.policy.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.policy.cases.Field;

/** What the clauses of one case release: the union of their releases, the union of what they withhold or coarsen. */
final class Grants {
    private final List<Clause> clauses;
    private final Set<String> withheld = new HashSet<>();
    private final Map<String, Form> generalised = new HashMap<>();

    Grants(List<Clause> clauses) {
        this.clauses = clauses;
        for (Clause clause : clauses) {
            withheld.addAll(clause.withheld());
            if (!clause.forStudy()) { // D13: nor a coarser form of a person
                generalised.putAll(clause.generalised());
            }
        }
    }

    /** Whether a single clause releases the field with all its categories, or names it, and none withholds it. */
    boolean release(Field field) {
        return !withholds(field.path()) && clauses.stream().anyMatch(c -> c.releases(field.path(), field.categories()));
    }

    /** The same, with one category let off: for ids that go out as pseudonyms. */
    boolean releaseBut(Field field, Category letOff) {
        var others = field.categories().stream().filter(c -> c != letOff).collect(Collectors.toSet());
        return clauses.stream().anyMatch(c -> c.releases(field.path(), others));
    }

    /** The coarser form of an element, unless a clause withholds it in any form. */
    Optional<Form> findForm(String path) {
        return withholds(path) ? Optional.empty() : Optional.ofNullable(generalised.get(path));
    }

    private boolean withholds(String path) {
        return withheld.stream().anyMatch(w -> path.equals(w) || path.startsWith(w + "/"));
    }
}
