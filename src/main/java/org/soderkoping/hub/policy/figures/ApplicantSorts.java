package org.soderkoping.hub.policy.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts of applicants: for the first time or again, and, of minors, alone or not. */
final class ApplicantSorts {
    private static final List<String> TIMES = List.of("FIRST_TIME", "REPEAT");
    private static final List<String> MINORS = List.of("UNACCOMPANIED_MINOR", "ACCOMPANIED_MINOR");
    private static final String NEITHER = "";

    private ApplicantSorts() {}

    /** @param ofTable all codes of the table; where it has both of a pair, they are taken to be all applicants */
    static Set<Set<String>> of(Set<String> codes, Set<String> ofTable) {
        var sorts = new LinkedHashSet<Set<String>>();
        for (String time : options(TIMES, codes, ofTable)) {
            for (String minor : options(MINORS, codes, ofTable)) {
                var sort = codes.stream()
                        .filter(c -> c.equals(Dimension.TOTAL) || c.equals(time) || c.equals(minor))
                        .collect(Collectors.toSet());
                if (!sort.isEmpty()) {
                    sorts.add(sort);
                }
            }
        }
        return sorts;
    }

    private static List<String> options(List<String> pair, Set<String> codes, Set<String> ofTable) {
        var there = pair.stream().filter(codes::contains).collect(Collectors.toList());
        if (there.isEmpty() || !ofTable.containsAll(pair)) {
            there.add(NEITHER);
        }
        return there;
    }
}
