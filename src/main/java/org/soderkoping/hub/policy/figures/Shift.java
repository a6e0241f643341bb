package org.soderkoping.hub.policy.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A person more of one sort, and one less of another, along a dimension: codes that count both keep their figure.
 *
 * @param less empty when the person simply comes in addition
 * @param changed the codes whose figure it changes
 */
record Shift(Set<String> more, Set<String> less, Set<String> changed) {

    /** All shifts that change the figure of a code. */
    static List<Shift> changing(String code, Set<Set<String>> sorts) {
        var shifts = new LinkedHashSet<Shift>();
        for (Set<String> more : sorts) {
            if (more.contains(code)) {
                shifts.add(of(more, Set.of()));
                for (Set<String> less : sorts) {
                    if (!less.contains(code)) {
                        shifts.add(of(more, less));
                    }
                }
            }
        }
        return new ArrayList<>(shifts);
    }

    private static Shift of(Set<String> more, Set<String> less) {
        var changed = new HashSet<>(more);
        for (String code : less) {
            if (!changed.remove(code)) {
                changed.add(code);
            }
        }
        return new Shift(more, less, changed);
    }

    /** Whether it keeps every sum that some codes allow, given the sorts they tell apart. */
    boolean keepsSums(Set<String> codes, Set<Set<String>> sorts) {
        var gained = common(more, codes);
        var lost = common(less, codes);
        return gained.equals(lost) || possible(gained, sorts) && possible(lost, sorts);
    }

    private static boolean possible(Set<String> sort, Set<Set<String>> sorts) {
        return sort.isEmpty() || sorts.contains(sort);
    }

    private static Set<String> common(Set<String> sort, Set<String> codes) {
        var common = new HashSet<>(sort);
        common.retainAll(codes);
        return common;
    }
}
