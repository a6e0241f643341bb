package org.soderkoping.hub.normalisation.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.sources.FieldSource.Way;

/** Notes where each leaf and attribute comes from while they are made, which is in the order of the message. */
public final class Trace {
    private static final String ATTRIBUTE = "@";

    private final List<FieldSource> noted = new ArrayList<>();

    public void note(Way way, List<Place> places, List<String> steps) {
        noted.add(new FieldSource("", way, places, steps));
    }

    public int size() {
        return noted.size();
    }

    /** Of what was noted since then the first one is this attribute of the leaf before it; the rest was not used. */
    public void attribute(int since, String name) {
        if (noted.size() > since) {
            noted.set(since, noted.get(since).named(ATTRIBUTE + name));
            forgetFrom(since + 1);
        }
    }

    /** An element that turned out to say nothing is left out with all it holds. */
    public void forgetFrom(int size) {
        noted.subList(size, noted.size()).clear();
    }

    /**
     * The notes under the paths of the fields they are about.
     *
     * @param above path of what these elements stand in, ending with a slash, or empty
     */
    public List<FieldSource> named(String above, List<Node> made) {
        var named = new ArrayList<FieldSource>(noted.size());
        name(above, made, named);
        if (named.size() != noted.size()) {
            throw new IllegalStateException("a field was noted that is not in the message: " + made);
        }
        return named;
    }

    private void name(String above, List<Node> siblings, List<FieldSource> into) {
        var counts = new HashMap<String, Integer>();
        for (Node node : siblings) {
            int no = counts.merge(node.name(), 1, Integer::sum);
            String path = above + node.name() + (no > 1 ? "[" + no + "]" : "");
            if (node.text() != null) {
                leaf(path, into);
            }
            name(path + "/", node.children(), into);
        }
    }

    private void leaf(String path, List<FieldSource> into) {
        into.add(noted.get(into.size()).named(path));
        while (into.size() < noted.size() && noted.get(into.size()).target().startsWith(ATTRIBUTE)) {
            var attribute = noted.get(into.size());
            into.add(attribute.named(path + "/" + attribute.target()));
        }
    }
}
