package org.soderkoping.hub.normalisation.converters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The code tables of one connector ({@code list;from;to}) and the countries in their three ISO forms. */
final class CodeTables {
    static final String UNKNOWN_CODE = "SK-5001";
    static final String UNKNOWN_COUNTRY = "SK-5003";
    static final String NOT_LISTED = "SK-5021";

    private final Map<String, Map<String, String>> lists = new HashMap<>();

    /**
     * @param codes {@code connectors/<cc>/codes.csv}
     * @param countries {@code schemas/codes/countries.csv}, columns alpha2;alpha3;numeric;name; beside it {@code icao-extras.csv},
     *     the codes of ICAO 9303 that are no countries, such as XXA for stateless
     */
    CodeTables(Path codes, Path countries) {
        for (String[] line : lines(codes, 3)) {
            list(line[0]).put(line[1], line[2]);
        }
        for (String[] line : lines(countries, 3)) {
            list("iso2").put(line[0], line[1]);
            list("iso2-lower").put(line[0].toLowerCase(java.util.Locale.ROOT), line[1]);
            list("iso3").put(line[1], line[1]);
            list("icao3").put(line[1], line[1]);
            list("numeric").put(line[2], line[1]);
        }
        for (String[] line : lines(countries.resolveSibling("icao-extras.csv"), 2)) {
            list("icao3").put(line[0], line[0]);
        }
    }

    /** {@code code(list)}: the record is refused when the list does not know the value. */
    Converter code(String name) {
        var list = required(name);
        return (values, report) -> {
            String to = list.get(values.get(0));
            if (to == null) {
                report.refuse(UNKNOWN_CODE);
            }
            return to;
        };
    }

    /** {@code known(list)}: what the list does not know is left out with a warning, the record goes on. */
    Converter known(String name) {
        var list = required(name);
        return (values, report) -> {
            String to = list.get(values.get(0));
            if (to == null) {
                report.warn(NOT_LISTED);
            }
            return to;
        };
    }

    /** {@code country(system)}: alpha-3; unknown becomes XXX with a warning, never a guess. */
    Converter country(String system) {
        var list = required(system);
        var own = lists.getOrDefault("country", Map.of());
        return (values, report) -> {
            String to = own.getOrDefault(values.get(0), list.get(values.get(0)));
            if (to != null) {
                return to;
            }
            report.warn(UNKNOWN_COUNTRY);
            return "XXX";
        };
    }

    private Map<String, String> required(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no code list " + name);
        }
        return list;
    }

    private Map<String, String> list(String name) {
        return lists.computeIfAbsent(name, n -> new HashMap<>());
    }

    private static Iterable<String[]> lines(Path file, int columns) {
        if (!Files.exists(file)) {
            return java.util.List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split(";", -1))
                    .filter(l -> l.length >= columns)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
