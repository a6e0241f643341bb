package org.soderkoping.hub.cli.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.soderkoping.hub.exchange.format.Node;

/** Where two messages differ: paths, never values. */
final class Differences {
    private Differences() {}

    static List<String> between(Node one, Node other) {
        var paths = new ArrayList<String>();
        compare(one, other, "", paths);
        return paths;
    }

    private static void compare(Node one, Node other, String path, List<String> into) {
        if (!Objects.equals(one.text(), other.text())) {
            into.add(path);
        }
        var names = new TreeSet<>(one.attributes().keySet());
        names.addAll(other.attributes().keySet());
        names.stream()
                .filter(n -> !Objects.equals(
                        one.attributes().get(n), other.attributes().get(n)))
                .forEach(n -> into.add(path + "/@" + n));
        var mine = children(one, path);
        var theirs = children(other, path);
        mine.forEach((at, child) -> {
            if (theirs.containsKey(at)) {
                compare(child, Objects.requireNonNull(theirs.get(at)), at, into);
            } else {
                into.add(at);
            }
        });
        theirs.keySet().stream().filter(at -> !mine.containsKey(at)).forEach(into::add);
    }

    private static Map<String, Node> children(Node parent, String path) {
        var counts = new HashMap<String, Integer>();
        var children = new LinkedHashMap<String, Node>();
        for (Node child : parent.children()) {
            int no = counts.merge(child.name(), 1, Integer::sum);
            String own = child.name() + (no > 1 ? "[" + no + "]" : "");
            children.put(path.isEmpty() ? own : path + "/" + own, child);
        }
        return children;
    }
}
