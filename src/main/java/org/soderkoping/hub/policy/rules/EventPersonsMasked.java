package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D17: persons of a border event go out by nationality, sex and age group only, and only to the partner at that border. */
final class EventPersonsMasked implements Rule {
    @Override
    public String id() {
        return "D17";
    }

    @Override
    public String basis() {
        return "Road Map, border co-operation";
    }

    @Override
    public String says() {
        return "persons of a border event go by nationality, sex and age group only, to the partner at that border only";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return record.kind() == Kind.BORDER_EVENT
                && (field.path().startsWith("person/")
                        || field.path().startsWith("documentsUsed")
                        || field.path().startsWith("personMasked") && !record.atPartnersBorder());
    }
}
