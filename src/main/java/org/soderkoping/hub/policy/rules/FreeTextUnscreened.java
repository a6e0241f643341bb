package org.soderkoping.hub.policy.rules;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.FreeText;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D21: free text stays in, but for questions, answers and risk narratives that a screening found clean (S48). */
final class FreeTextUnscreened implements Rule {
    private static final Set<Kind> SCREENED = EnumSet.of(Kind.COI_INQUIRY, Kind.COI_ANSWER, Kind.RISK_INDICATOR);

    @Override
    public String id() {
        return "D21";
    }

    @Override
    public String basis() {
        return "Free text is claim and special data until screened";
    }

    @Override
    public String says() {
        return "free text stays in unless a screening found no person in it";
    }

    @Override
    public boolean withholdsField(Case record, Field field) {
        boolean text = field.categories().contains(Category.Q);
        return text && !(SCREENED.contains(record.kind()) && field.freeText() && FreeText.clean(field.text()));
    }
}
