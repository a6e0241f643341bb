package org.soderkoping.hub.policy.rules;

import java.util.stream.Stream;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D13: data of persons never for risk analysis, statistics or country information; minors are why, and ages are often unknown. Free text is for D21. */
final class MinorsNotForStudy implements Rule {
    @Override
    public String id() {
        return "D13";
    }

    @Override
    public String basis() {
        return "Convention on the Rights of the Child art. 3";
    }

    @Override
    public String says() {
        return "data of persons do not serve risk analysis, statistics or country information, for minors may be among them";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return anyForStudy(record)
                && field.personal()
                && !field.freeText()
                && releasing(record, field).allMatch(Clause::forStudy);
    }

    /** Without clauses there is nothing to hold back. */
    private static boolean anyForStudy(Case record) {
        for (Clause clause : record.clauses()) {
            if (clause.forStudy()) {
                return true;
            }
        }
        return false;
    }

    /** A clause for another purpose lends its purpose only to what it releases itself. */
    private static Stream<Clause> releasing(Case record, Field field) {
        var releasing = record.clauses().stream()
                .filter(c -> c.releases(field.path(), field.categories()))
                .toList();
        return (releasing.isEmpty() ? record.clauses() : releasing).stream();
    }
}
