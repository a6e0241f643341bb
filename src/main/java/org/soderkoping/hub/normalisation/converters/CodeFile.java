package org.soderkoping.hub.normalisation.converters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of codes: separated by {@code ;}, a header line, one code a line; lines that begin with {@code #} are remarks.
 *
 * @param columns the header
 * @param rows the lines below it, each as long as it happens to be
 */
public record CodeFile(List<String> columns, List<List<String>> rows) {
    /** Reads a file; throws when it cannot be read. */
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
}
