package org.soderkoping.hub.policy.figures;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a cell of a table says of those it counts. Along a dimension a table tells sorts of persons apart; a sort is the
 * set of all codes that count it, such as {@code F} and {@code T}. A code that stands nowhere counts nobody.
 */
enum Dimension {
    CITIZENSHIP("citizenship") {
        @Override
        Set<String> above(String code) {
            return AGGREGATES.contains(code) ? Set.of() : Set.of(TOTAL);
        }

        @Override
        Set<Set<String>> sorts(Set<String> codes, Set<String> ofTable) {
            return leaves(codes.stream().filter(c -> !AGGREGATES.contains(c)).collect(Collectors.toSet()));
        }
    },
    SEX("sex") {
        @Override
        Set<String> above(String code) {
            return Set.of("T");
        }
    },
    AGE("ageGroup") {
        @Override
        Set<Set<String>> sorts(Set<String> codes, Set<String> ofTable) {
            return AgeSorts.of(codes);
        }
    },
    APPLICANT("applicantType") {
        @Override
        Set<Set<String>> sorts(Set<String> codes, Set<String> ofTable) {
            return ApplicantSorts.of(codes, ofTable);
        }
    },
    DECISION("decision") {
        @Override
        Set<String> above(String code) {
            return POSITIVE.contains(code) ? Set.of("TOTAL_POS", TOTAL) : Set.of(TOTAL);
        }
    };

    static final String TOTAL = "TOTAL";
    /** Sums over countries the hub keeps no list of. */
    static final Set<String> AGGREGATES = Set.of("EU27_2020", "EXT_EU27_2020");

    private static final Set<String> POSITIVE = Set.of("GENCONV", "SUB_PROT", "HUMSTAT", "TEMP_PROT");

    private final String element;

    Dimension(String element) {
        this.element = element;
    }

    /** The element of a cell that holds its code. */
    String element() {
        return element;
    }

    /** The codes that count all a code counts. */
    Set<String> above(String code) {
        return Set.of(TOTAL);
    }

    /**
     * The sorts told apart by some codes.
     *
     * @param ofTable all codes the table uses along this dimension
     */
    Set<Set<String>> sorts(Set<String> codes, Set<String> ofTable) {
        return leaves(codes);
    }

    /** A sort for each code that stands above no other one. */
    Set<Set<String>> leaves(Set<String> codes) {
        var sorts = new LinkedHashSet<Set<String>>();
        for (String code : codes.stream().sorted().toList()) {
            if (codes.stream().noneMatch(c -> !c.equals(code) && above(c).contains(code))) {
                var sort = above(code).stream().filter(codes::contains).collect(Collectors.toSet());
                sort.add(code);
                sorts.add(sort);
            }
        }
        return sorts;
    }
}
