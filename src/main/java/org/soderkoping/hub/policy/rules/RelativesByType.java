package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D16: relatives who do not apply themselves go out by the type of relation; more only with a family criterion, which comes with K10. */
final class RelativesByType implements Rule {
    @Override
    public String id() {
        return "D16";
    }

    @Override
    public String basis() {
        return "Regulation 2024/1351 art. 25";
    }

    @Override
    public String says() {
        return "of a relative goes what it is to the applicant and nothing else";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        int at = field.path().indexOf("relation/");
        return at >= 0 && !field.path().substring(at).equals("relation/type");
    }
}
