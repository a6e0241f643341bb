package org.soderkoping.hub.policy.projection;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.policy.cases.Field;

/**
 * What the clauses of one case release: the union of their releases, the union of what they withhold or coarsen. Asked
 * once for each element of a body, then looked up.
 */
final class Grants {
    private final List<Clause> clauses;
    private final Set<String> withheld = new HashSet<>();
    private final Map<String, Set<Form>> coarsened = new HashMap<>();
    private final Map<Same, Place> bodies = new ConcurrentHashMap<>();

    Grants(List<Clause> clauses) {
        this.clauses = List.copyOf(clauses);
        for (Clause clause : clauses) {
            withheld.addAll(clause.withheld());
            clause.generalised()
                    .forEach((path, form) -> coarsened
                            .computeIfAbsent(path, p -> EnumSet.noneOf(Form.class))
                            .add(form));
        }
    }

    /** An element of one schema and of no other that looks like it. */
    private record Same(ElementModel model) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.model == model;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(model);
        }
    }

    /** The table of a body. */
    Place of(ElementModel body) {
        return bodies.computeIfAbsent(new Same(body), b -> place(body, "", Set.of()));
    }

    /** The row of a child; of one that comes from another schema than the rest it is made for this time only. */
    Place below(Place around, ElementModel child) {
        Place known = around.children().get(child.name());
        return known != null && known.model() == child ? known : sibling(around, child);
    }

    /** The row of a child that the body does not have yet. */
    Place sibling(Place around, ElementModel child) {
        String path = around.path().isEmpty() ? child.name() : around.path() + "/" + child.name();
        return place(child, path, around.categories());
    }

    private Place place(ElementModel model, String path, Set<Category> outer) {
        var categories = with(outer, model);
        boolean silent = withholds(withheld, path);
        var children = new HashMap<String, Place>();
        var place = new Place(
                model,
                path,
                categories,
                model.leaf() && !silent && release(path, categories),
                model.leaf() && releaseAsId(path, categories),
                coarsened.containsKey(path),
                silent ? null : form(path),
                listShowing(path),
                children);
        if (!path.equals(BodyProjector.REPLACEMENT)) { // all kinds stand there; each has a table of its own
            model.children().forEach(child -> children.put(child.name(), sibling(place, child)));
        }
        return place;
    }

    /** The one form that all clauses which ask for a coarser one agree on. */
    private @Nullable Form form(String path) {
        var forms = coarsened.getOrDefault(path, Set.of());
        return forms.size() == 1 ? forms.iterator().next() : null;
    }

    private List<Clause> listShowing(String path) {
        return clauses.stream()
                .filter(c -> c.generalised().containsKey(path) && !c.forStudy())
                .toList();
    }

    /** Whether a single clause releases a field outside of the body, and none withholds it. */
    boolean release(Field field) {
        return !withhold(field.path()) && release(field.path(), field.categories());
    }

    /** Whether a clause withholds an element or something around it. */
    boolean withhold(String path) {
        return withholds(withheld, path);
    }

    /** Whether a single clause releases all the categories, or names the field. */
    private boolean release(String path, Set<Category> categories) {
        for (Clause clause : clauses) {
            if (clause.releases(path, categories)) {
                return true;
            }
        }
        return false;
    }

    /** The same, with one category let off: for ids that go out as pseudonyms. */
    private boolean releaseAsId(String path, Set<Category> categories) {
        var others = EnumSet.noneOf(Category.class);
        others.addAll(categories);
        others.remove(Category.D);
        return release(path, others);
    }

    /** Whether one of these paths is the path or stands above it. */
    static boolean withholds(Set<String> withheld, String path) {
        return withheld.stream().anyMatch(w -> covers(w, path));
    }

    /** The categories of an element in another. */
    static Set<Category> with(Set<Category> outer, ElementModel model) {
        if (outer.containsAll(model.ownCategories())) {
            return outer;
        }
        var all = EnumSet.copyOf(model.ownCategories());
        all.addAll(outer);
        return all;
    }

    private static boolean covers(String path, String below) {
        return below.startsWith(path) && (below.length() == path.length() || below.charAt(path.length()) == '/');
    }
}
