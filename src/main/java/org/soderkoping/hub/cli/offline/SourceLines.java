package org.soderkoping.hub.cli.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        if (leaves(record.message().children().get(1)).size() > fields(sources)) {
            lines.add("  the rest of the body: a change or correction, made of what its sender said of the case before");
        }
        for (String field : leaves(record.message().children().get(0))) {
            lines.add("  " + envelope(field, sources));
        }
        sources.left().forEach(left -> lines.add("  not carried: " + left));
        return lines;
    }

    /** The envelope is the hub's own work but for the moment, which the mapping table names. */
    private static FieldSource envelope(String field, RecordSources sources) {
        return field.equals("Envelope/createdAt") && sources.createdAt() != null
                ? Objects.requireNonNull(sources.createdAt())
                : FieldSource.hub(field);
    }

    private static long fields(RecordSources sources) {
        return sources.body().stream().filter(f -> !f.target().contains("/@")).count();
    }

    private static List<String> leaves(Node envelope) {
        var paths = new ArrayList<String>();
        gather(envelope, envelope.name(), paths);
        return paths;
    }

    private static void gather(Node node, String path, List<String> into) {
        if (node.text() != null) {
            into.add(path);
        }
        node.children().forEach(child -> gather(child, path + "/" + child.name(), into));
    }
}
