package org.soderkoping.hub.cli.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.sources.FieldSource;
import org.soderkoping.hub.normalisation.sources.RecordSources;

/** What {@code hub check --sources} prints of a record: each field with its source, then what is left out. */
final class SourceLines {
    private SourceLines() {}

    static List<String> of(RecordSources sources, Normalised record) {
        var lines = new ArrayList<String>();
        lines.add("record " + record.raw().no() + ", mapped by " + sources.mapping());
        sources.body().forEach(field -> lines.add("  " + field));
        if (leaves(record.body()).size() > fields(sources)) {
            lines.add(
                    "  the rest of the body: a change or correction, made of what its sender said of the case before");
        }
        leaves(record.message().children().get(0)).forEach(field -> lines.add("  " + envelope(field, sources)));
        sources.left().forEach(left -> lines.add("  not carried: " + left));
        return lines;
    }

    /** The envelope is the hub's own work but for what the mapping table names. */
    private static FieldSource envelope(String field, RecordSources sources) {
        return sources.envelope().stream()
                .filter(source -> source.target().equals(field))
                .findFirst()
                .orElseGet(() -> FieldSource.hub(field));
    }

    private static long fields(RecordSources sources) {
        return sources.body().stream().filter(f -> !f.target().contains("/@")).count();
    }

    private static List<String> leaves(Node part) {
        var paths = new ArrayList<String>();
        gather("", List.of(part), paths);
        return paths;
    }

    private static void gather(String above, List<Node> siblings, List<String> into) {
        var counts = new HashMap<String, Integer>();
        for (Node node : siblings) {
            int no = counts.merge(node.name(), 1, Integer::sum);
            String path = above + node.name() + (no > 1 ? "[" + no + "]" : "");
            if (node.text() != null) {
                into.add(path);
            }
            gather(path + "/", node.children(), into);
        }
    }
}
