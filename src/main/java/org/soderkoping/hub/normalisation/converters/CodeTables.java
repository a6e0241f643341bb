package org.soderkoping.hub.normalisation.converters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
     *     the codes of ICAO 9303 that are no countries, such as XXA for stateless, and {@code countries-unhcr.csv}, those of
     *     UNHCR, read by {@code code(unhcr)}, which refuses what it does not know
     */
    CodeTables(Path codes, Path countries) {
        for (var line : lines(codes, 3)) {
            list(line.get(0)).put(line.get(1), line.get(2));
        }
        for (var line : lines(countries, 3)) {
            String alpha3 = line.get(1);
            list("iso2").put(line.get(0), alpha3);
            list("iso2-lower").put(line.get(0).toLowerCase(Locale.ROOT), alpha3);
            list("iso3").put(alpha3, alpha3);
            list("icao3").put(alpha3, alpha3);
            list("statistics").put(alpha3, line.get(0));
            list("numeric").put(line.get(2), alpha3);
        }
        list("statistics").put("XXA", "STLS");
        list("statistics").put("XXX", "UNK");
        for (var line : lines(countries.resolveSibling("icao-extras.csv"), 2)) {
            list("icao3").put(line.get(0), line.get(0));
        }
        for (var line : lines(countries.resolveSibling("countries-unhcr.csv"), 2)) {
            list("unhcr").put(line.get(0), line.get(1));
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

    /**
     * {@code citizenship(system)}: what statistics write, alpha-2 or a code of {@code eurostat-geo.csv}. The connector's own
     * list {@code citizenship} comes first, for totals and remainders; what nobody knows becomes UNK with a warning.
     */
    Converter citizenship(String system) {
        var list = required(system);
        var own = lists.getOrDefault("citizenship", Map.of());
        return (values, report) -> {
            String to = own.get(values.get(0));
            if (to == null) {
                to = list("statistics").get(String.valueOf(list.get(values.get(0))));
            }
            if (to == null) {
                report.warn(UNKNOWN_COUNTRY);
            }
            return to == null ? "UNK" : to;
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

    private static List<List<String>> lines(Path file, int columns) {
        if (!Files.exists(file)) {
            return List.of();
        }
        return CodeFile.read(file).rows().stream()
                .filter(l -> l.size() >= columns)
                .toList();
    }
}
