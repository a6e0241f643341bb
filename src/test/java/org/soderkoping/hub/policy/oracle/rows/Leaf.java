package org.soderkoping.hub.policy.oracle.rows;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;

/**
 * A leaf of a body.
 *
 * @param path below the body, without indexes
 * @param personal its categories and those of all around it, without N and A, which are always released
 */
public record Leaf(String path, Set<Category> personal, String text) {
    private static final Map<String, Set<Category>> KNOWN = new ConcurrentHashMap<>();

    public static Leaf of(Node body, String path, Node node) {
        return new Leaf(path, categories(body, path), String.valueOf(node.text()));
    }

    public static Set<Category> categories(Node body, String path) {
        return KNOWN.computeIfAbsent(body.name() + " " + path, p -> {
            var personal = EnumSet.noneOf(Category.class);
            personal.addAll(body.model().categoriesAt(path));
            personal.remove(Category.N);
            personal.remove(Category.A);
            return personal;
        });
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public boolean of(Category category) {
        return personal.contains(category);
    }

    public boolean below(String element) {
        return path.startsWith(element + "/") || path.contains("/" + element + "/");
    }
}
