package org.soderkoping.hub.policy.oracle.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.soderkoping.hub.exchange.format.Node;

/**
 * An element a partner sees.
 *
 * @param text of a leaf; empty for an element with children
 */
public record Shown(String name, String text, Map<String, String> attributes, List<Shown> children) {
    /** Stands for any word but the original. */
    public static final String PSEUDONYM = "\u0000pseudonym";

    public static Shown leaf(String name, String text) {
        return new Shown(name, text, Map.of(), List.of());
    }

    public static Shown branch(String name, List<Shown> children) {
        return new Shown(name, "", Map.of(), children);
    }

    /** An element as it stands in a message. */
    public static Shown of(Node node) {
        return new Shown(
                node.name(),
                node.text() == null ? "" : node.text(),
                node.attributes(),
                node.children().stream().map(Shown::of).toList());
    }

    /** A line for each element, leaf and attribute below this one: {@code person[1]/name[0]/family[0]=…}. */
    public Map<String, String> lines() {
        var lines = new TreeMap<String, String>();
        gather("", lines);
        return lines;
    }

    private void gather(String path, Map<String, String> lines) {
        var seen = new HashMap<String, Integer>();
        for (Shown child : children) {
            int no = seen.merge(child.name, 1, Integer::sum) - 1;
            String below = path + "/" + child.name + "[" + no + "]";
            lines.put(below, child.text);
            child.attributes.forEach((name, value) -> lines.put(below + "@" + name, value));
            child.gather(below, lines);
        }
    }

    /** What differs between what is expected and what was got, a sentence each. */
    public static List<String> differences(
            Map<String, String> expected, Map<String, String> got, Map<String, String> original) {
        var differences = new ArrayList<String>();
        var paths = new TreeSet<>(expected.keySet());
        paths.addAll(got.keySet());
        for (String path : paths) {
            String should = expected.get(path);
            String is = got.get(path);
            if (is == null) {
                differences.add("lacks " + path + " = " + should);
            } else if (should == null) {
                differences.add("has " + path + " = " + is);
            } else if (should.equals(PSEUDONYM)) {
                if (!pseudonym(is) || is.equals(original.get(path))) {
                    differences.add("has no pseudonym at " + path + " but " + is);
                }
            } else if (!should.equals(is)) {
                differences.add("has " + path + " = " + is + " instead of " + should);
            }
        }
        return differences;
    }

    private static boolean pseudonym(String word) {
        return word.matches("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
