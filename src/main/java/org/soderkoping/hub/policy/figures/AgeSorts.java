package org.soderkoping.hub.policy.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sorts of persons by age, whatever systems of groups a table mixes: between two bounds that follow each other. */
final class AgeSorts {
    private static final int NO_END = 1000;
    private static final Set<String> NOT_KNOWN = Set.of("UNK", "OTHER");

    /** A group such as {@code 14-15} or {@code 65+}, both ends included. */
    private record Group(String code, int from, int to) {
        static Group parse(String code) {
            int dash = code.indexOf('-');
            return dash < 0
                    ? new Group(code, Integer.parseInt(code.replace("+", "")), NO_END)
                    : new Group(
                            code,
                            Integer.parseInt(code.substring(0, dash)),
                            Integer.parseInt(code.substring(dash + 1)));
        }

        boolean holds(Group other) {
            return from <= other.from && other.to <= to;
        }
    }

    private AgeSorts() {}

    static Set<Set<String>> of(Set<String> codes) {
        var groups = groups(codes);
        var sorts = new LinkedHashSet<Set<String>>();
        var bounds = bounds(groups);
        for (int i = 1; i < bounds.size(); i++) {
            var between = new Group("", bounds.get(i - 1), bounds.get(i) - 1);
            var holding = groups.stream().filter(g -> g.holds(between)).toList();
            if (holding.stream().anyMatch(g -> finest(g, groups))) {
                sorts.add(sort(codes, holding.stream().map(Group::code).collect(Collectors.toSet())));
            }
        }
        if (sorts.isEmpty() || codes.stream().anyMatch(NOT_KNOWN::contains)) {
            sorts.add(sort(codes, NOT_KNOWN));
        }
        return sorts;
    }

    private static List<Group> groups(Set<String> codes) {
        return codes.stream()
                .filter(c -> Character.isDigit(c.charAt(0)))
                .sorted()
                .map(Group::parse)
                .toList();
    }

    private static List<Integer> bounds(List<Group> groups) {
        var bounds = new TreeSet<Integer>();
        groups.forEach(g -> {
            bounds.add(g.from());
            bounds.add(g.to() + 1);
        });
        return new ArrayList<>(bounds);
    }

    private static boolean finest(Group group, List<Group> groups) {
        return groups.stream().noneMatch(g -> g != group && group.holds(g));
    }

    private static Set<String> sort(Set<String> codes, Set<String> counting) {
        return codes.stream()
                .filter(c -> c.equals(Dimension.TOTAL) || counting.contains(c))
                .collect(Collectors.toSet());
    }
}
