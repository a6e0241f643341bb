package org.soderkoping.hub.cli.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words for countries in a national format: its code table read backwards, from alpha-3 to the first word for it. */
final class CountryWords {
    private final Map<String, Map<String, String>> systems = new HashMap<>();

    /**
     * @param codes {@code connectors/<cc>/codes.csv}
     * @param lists {@code schemas/codes}
     */
    CountryWords(Path codes, Path lists) {
        for (var row : rows(lists.resolve("countries.csv"), 3)) {
            note("iso2", row.get(1), row.get(0));
            note("iso2-lower", row.get(1), row.get(0).toLowerCase(Locale.ROOT));
            note("iso3", row.get(1), row.get(1));
            note("numeric", row.get(1), row.get(2));
        }
        for (var row : rows(lists.resolve("countries-unhcr.csv"), 2)) {
            note("unhcr", row.get(1), row.get(0));
        }
        for (var row : rows(codes, 3)) {
            note(row.get(0), row.get(2), row.get(1));
        }
    }

    /** Alpha-3 → word; empty when there is no such list. */
    Optional<Map<String, String>> in(String system) {
        return Optional.ofNullable(systems.get(system));
    }

    private void note(String system, String alpha3, String word) {
        systems.computeIfAbsent(system, s -> new HashMap<>()).putIfAbsent(alpha3, word);
    }

    private static List<List<String>> rows(Path file, int columns) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .map(l -> List.of(l.split(";", -1)))
                    .filter(row -> row.size() >= columns)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
