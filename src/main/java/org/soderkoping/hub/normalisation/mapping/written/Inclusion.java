package org.soderkoping.hub.normalisation.mapping.written;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts another table's fields where {@code table: other.mapping.yaml} stands, so that a correction's new body is mapped
 * by the table of the feed that sent the old one.
 */
public final class Inclusion {
    private static final String WORD = "table";
    private static final int DEEPEST = 3;

    private final Path including;
    private final int depth;

    /** @param including the file of the table that includes; the other one lies beside it */
    public Inclusion(Path including) {
        this(including, 0);
    }

    private Inclusion(Path including, int depth) {
        this.including = including;
        this.depth = depth;
    }

    /** The fields with every other table's put in. */
    public Map<String, Object> of(Map<String, Object> fields) {
        var all = new LinkedHashMap<String, Object>();
        Object other = fields.get(WORD);
        if (other != null) {
            all.putAll(read(String.valueOf(other)));
        }
        fields.forEach((key, value) -> {
            if (!key.equals(WORD)) {
                all.put(key, value(value));
            }
        });
        return all;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        return value instanceof Map<?, ?> map ? of((Map<String, Object>) map) : value;
    }

    private Map<String, Object> read(String name) {
        Path file = including.resolveSibling(name);
        if (!name.matches("[\\w.-]+") || !Files.isRegularFile(file) || depth == DEEPEST) {
            throw new WrongTable(including.getFileName() + ": table: " + name + " is no table beside it");
        }
        return new Inclusion(file, depth + 1).of(TableFile.section(TableFile.read(file), "map"));
    }
}
