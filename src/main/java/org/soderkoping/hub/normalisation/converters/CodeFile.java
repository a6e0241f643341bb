package org.soderkoping.hub.normalisation.converters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of codes: separated by {@code ;}, a header line, one code a line; lines that begin with {@code #} are remarks.
 *
 * @param columns the header
 * @param rows the lines below it, each as long as it happens to be
 */
public record CodeFile(List<String> columns, List<List<String>> rows) {
    /** Reads a file of {@code schemas/codes}. */
    public static CodeFile read(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> List.of(l.split(";", -1)))
                    .toList();
            return new CodeFile(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One column by another; where the second is empty, nothing. */
    public Map<String, String> map(String key, String value) {
        int from = columns.indexOf(key);
        int to = columns.indexOf(value);
        return rows.stream()
                .filter(row -> !row.get(to).isEmpty())
                .collect(Collectors.toUnmodifiableMap(row -> row.get(from), row -> row.get(to)));
    }
}
