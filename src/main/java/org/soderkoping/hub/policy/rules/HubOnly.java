package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D24: operator, file number and the countries a person fears stay in the hub. */
final class HubOnly implements Rule {
    @Override
    public String id() {
        return "D24";
    }

    @Override
    public String basis() {
        return "Access log and origin set only";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.endsWith("fearedCountry") || field.endsWith("operatorId") || field.endsWith("issue");
    }
}
