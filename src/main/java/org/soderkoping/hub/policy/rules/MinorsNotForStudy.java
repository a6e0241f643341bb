package org.soderkoping.hub.policy.rules;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D13: data of persons never for risk analysis, statistics or country information; minors are why, and ages are often unknown. */
final class MinorsNotForStudy implements Rule {
    @Override
    public String id() {
        return "D13";
    }

    @Override
    public String basis() {
        return "Convention on the Rights of the Child art. 3";
    }

    private static final Set<Purpose> STUDY = EnumSet.of(Purpose.RISK, Purpose.STATISTICS, Purpose.COI);

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.personal() && record.clauses().stream().allMatch(c -> STUDY.containsAll(c.purposes()));
    }
}
