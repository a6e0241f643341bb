package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D14: address, phone and centre only for a transfer or return arrangement, which no kind of today carries. */
final class WhereaboutsNever implements Rule {
    @Override
    public String id() {
        return "D14";
    }

    @Override
    public String basis() {
        return "Safety of applicants";
    }

    @Override
    public String says() {
        return "where a person lives or can be reached is told to nobody";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.categories().contains(Category.L);
    }
}
