package org.soderkoping.hub.policy.projection;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.policy.cases.Field;

/** What the clauses of one case release: the union of their releases, the union of what they withhold or coarsen. */
final class Grants {
    private static final Set<Category> ALWAYS = EnumSet.of(Category.N, Category.A);

    private final List<Clause> clauses;
    private final Set<String> withheld = new HashSet<>();
    private final Map<String, Form> generalised = new HashMap<>();

    Grants(List<Clause> clauses) {
        this.clauses = clauses;
        for (Clause clause : clauses) {
            withheld.addAll(clause.withheld());
            generalised.putAll(clause.generalised());
        }
    }

    /** Whether a single clause releases the field with all its categories, or names it, and none withholds it. */
    boolean release(Field field) {
        return !withholds(field.path()) && clauses.stream().anyMatch(c -> releases(c, field, null));
    }

    /** The same, with one category let off: for ids that go out as pseudonyms. */
    boolean releaseBut(Field field, Category letOff) {
        return clauses.stream().anyMatch(c -> releases(c, field, letOff));
    }

    Optional<Form> findForm(String path) {
        return Optional.ofNullable(generalised.get(path));
    }

    private boolean withholds(String path) {
        return withheld.stream().anyMatch(w -> path.equals(w) || path.startsWith(w + "/"));
    }

    private static boolean releases(Clause clause, Field field, @org.jspecify.annotations.Nullable Category letOff) {
        if (clause.fields().contains(field.path())) {
            return true;
        }
        for (Category category : field.categories()) {
            if (category != letOff
                    && !ALWAYS.contains(category)
                    && !clause.categories().contains(category)) {
                return false;
            }
        }
        return true;
    }
}
