package org.soderkoping.hub.normalisation.rules.statistics;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.normalisation.converters.CodeFile;

/**
 * The age groups of {@code statistics-age-groups.csv}.
 *
 * @param divisions the ways to divide all ages, each with the group of those whose age is not known
 * @param minors the groups below 18
 * @param adults the groups from 18
 */
record AgeGroups(List<List<String>> divisions, Set<String> minors, Set<String> adults) {
    private static final int OF_AGE = 18;
    private static final String UNKNOWN = "UNK";

    static AgeGroups read(Path file) {
        var codes = CodeFile.read(file);
        var systems = codes.map("code", "system");
        var from = codes.map("code", "from");
        var to = codes.map("code", "to");
        var divisions = Stream.of("EUROSTAT", "UNHCR", "BOTH")
                .map(system -> systems.keySet().stream()
                        .filter(c -> system.equals(systems.get(c)) && !c.equals("TOTAL"))
                        .sorted()
                        .toList())
                .map(groups -> groups.contains(UNKNOWN) ? groups : plus(groups))
                .toList();
        return new AgeGroups(
                divisions,
                to.keySet().stream()
                        .filter(c -> Integer.parseInt(to.get(c)) < OF_AGE)
                        .collect(Collectors.toSet()),
                from.keySet().stream()
                        .filter(c -> Integer.parseInt(from.get(c)) >= OF_AGE)
                        .collect(Collectors.toSet()));
    }

    private static List<String> plus(List<String> groups) {
        return Stream.concat(groups.stream(), Stream.of(UNKNOWN)).toList();
    }
}
