package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D15: of criminal and security data a flag at most. */
final class SecurityAsFlag implements Rule {
    @Override
    public String id() {
        return "D15";
    }

    @Override
    public String basis() {
        return "Road Map, border co-operation";
    }

    @Override
    public String says() {
        return "of criminal and security data goes a flag at most";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.categories().contains(Category.K) && !field.endsWith("facilitatorSuspected");
    }
}
