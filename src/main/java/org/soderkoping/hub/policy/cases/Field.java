package org.soderkoping.hub.policy.cases;

import java.util.Set;
import org.soderkoping.hub.exchange.format.Category;

/**
 * One leaf of the body before a rule.
 *
 * @param path below the body, without indexes, such as {@code applicant/document/number}
 * @param categories its own and all its ancestors'
 * @param text its content, for rules that look at a code
 */
public record Field(String path, Set<Category> categories, String text) {

    /** Whether it holds anything about a person. */
    public boolean personal() {
        return categories.stream().anyMatch(c -> c != Category.N && c != Category.A);
    }

    /** Whether it is text about nobody by its letters, so that only a screening can say what is in it. */
    public boolean freeText() {
        return categories.contains(Category.Q)
                && categories.stream().allMatch(c -> c == Category.Q || c == Category.N || c == Category.A);
    }

    public boolean endsWith(String name) {
        return path.equals(name) || path.endsWith("/" + name);
    }

    @Override
    public String toString() {
        return path;
    }
}
