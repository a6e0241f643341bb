package org.soderkoping.hub.intake.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The way from the root to the open element, in local names: the first of a name stands without index, the others with
 * {@code [2]} and so on; a record always has its index.
 */
public final class SourcePath {
    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> lengths = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>();

    public SourcePath() {
        counts.push(new HashMap<>());
    }

    public void enter(String name) {
        open(name, false);
    }

    /** Enters an element that shows its index even when it is the first. */
    public void enterIndexed(String name) {
        open(name, true);
    }

    /** Makes the next element of this name the one after {@code count} others. */
    public void skip(String name, int count) {
        counts.element().put(name, count);
    }

    public void leave() {
        text.setLength(lengths.pop());
        counts.pop();
    }

    public int depth() {
        return lengths.size();
    }

    private void open(String name, boolean indexed) {
        int index = counts.element().merge(name, 1, Integer::sum);
        lengths.push(text.length());
        counts.push(new HashMap<>());
        text.append('/').append(name);
        if (indexed || index > 1) {
            text.append('[').append(index).append(']');
        }
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "/" : text.toString();
    }
}
