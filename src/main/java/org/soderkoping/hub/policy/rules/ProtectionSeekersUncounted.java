package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D18: of those who asked for protection at a border, BY, MD, UA and the country they came from learn a number at most. */
final class ProtectionSeekersUncounted implements Rule {
    @Override
    public String id() {
        return "D18";
    }

    @Override
    public String basis() {
        return "As D01";
    }

    @Override
    public String says() {
        return "of persons who asked for protection at a border nothing goes to BY, MD, UA or the country they came from";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        return record.kind() == Kind.BORDER_EVENT
                && record.protectionRequested()
                && (record.toMemberPeopleFlee() || record.atPartnersBorder())
                && (field.path().startsWith("person")
                        || field.categories().contains(Category.I)
                        || field.categories().contains(Category.D));
    }
}
