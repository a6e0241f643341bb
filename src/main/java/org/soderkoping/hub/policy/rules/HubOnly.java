package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D24: operator, file number, the countries a person fears, and kinds that travel in no lane of theirs stay in the hub. */
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
    public boolean withholdsRecord(Case record) {
        return !record.kind().travelsInItsLane();
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.endsWith("fearedCountry") || field.endsWith("operatorId") || field.endsWith("issue");
    }
}
