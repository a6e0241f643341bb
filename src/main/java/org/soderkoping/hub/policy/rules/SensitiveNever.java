package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D11: ethnicity, religion, political opinion and orientation to nobody. */
final class SensitiveNever implements Rule {
    @Override
    public String id() {
        return "D11";
    }

    @Override
    public String basis() {
        return "GDPR art. 9";
    }

    @Override
    public String says() {
        return "ethnicity, religion and political opinion go to nobody";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return field.endsWith("ethnicity") || field.endsWith("religion") || field.endsWith("politicalOpinion");
    }
}
