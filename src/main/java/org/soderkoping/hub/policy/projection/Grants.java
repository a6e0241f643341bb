package org.soderkoping.hub.policy.projection;

import java.util.EnumSet;
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
    private final Map<String, Set<Form>> coarsened = new HashMap<>();

    Grants(List<Clause> clauses) {
        this.clauses = clauses;
        for (Clause clause : clauses) {
            withheld.addAll(clause.withheld());
            clause.generalised()
                    .forEach((path, form) -> coarsened
                            .computeIfAbsent(path, p -> EnumSet.noneOf(Form.class))
                            .add(form));
        }
    }

    /** Whether a single clause releases the field with all its categories, or names it, and none withholds it. */
    boolean release(Field field) {
        return !withhold(field.path()) && clauses.stream().anyMatch(c -> c.releases(field.path(), field.categories()));
    }

    /** The same, with one category let off: for ids that go out as pseudonyms. */
    boolean releaseBut(Field field, Category letOff) {
        var others = field.categories().stream().filter(c -> c != letOff).collect(Collectors.toSet());
        return clauses.stream().anyMatch(c -> c.releases(field.path(), others));
    }

    /** Whether a clause asks for a coarser form of an element, so that it does not go out as it is. */
    boolean coarsen(String path) {
        return coarsened.containsKey(path);
    }

    /** That form; none when a clause withholds the element or clauses ask for different forms. */
    Optional<Form> findForm(String path) {
        var forms = coarsened.getOrDefault(path, Set.of());
        return withhold(path) || forms.size() != 1
                ? Optional.empty()
                : forms.stream().findFirst();
    }

    /** The clauses that show the coarser form of an element: D13, none that is for study only. */
    List<Clause> listShowing(String path) {
        return clauses.stream()
                .filter(c -> c.generalised().containsKey(path) && !c.forStudy())
                .toList();
    }

    /** Whether a clause withholds an element or something around it. */
    boolean withhold(String path) {
        return withheld.stream().anyMatch(w -> path.equals(w) || path.startsWith(w + "/"));
    }
}
