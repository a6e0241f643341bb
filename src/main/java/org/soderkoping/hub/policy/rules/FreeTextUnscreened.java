package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D21: free text stays in until a screening says it is clean. */
final class FreeTextUnscreened implements Rule {
    @Override
    public String id() {
        return "D21";
    }

    @Override
    public String basis() {
        return "Free text is claim and special data until screened";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.categories().contains(Category.Q);
    }
}
