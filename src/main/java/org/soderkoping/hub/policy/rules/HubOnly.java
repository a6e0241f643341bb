package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D24: operator, file number, the countries a person fears, and what a person asks of its own data stay in the hub. */
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
    public String says() {
        return "what only the hub needs stays in the hub";
    }

    @Override
    public boolean withholdsRecord(Case record) {
        return record.kind() == Kind.SUBJECT_RIGHTS_REQUEST;
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.endsWith("fearedCountry") || field.endsWith("operatorId") || field.endsWith("issue");
    }
}
