package org.soderkoping.hub.policy.rules;

import java.util.Set;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;

/** D07 and D08: of the claim only the facts that decide who is responsible; grounds and hits never through a category. */
final class ClaimByList implements Rule {
    @Override
    public String id() {
        return "D07";
    }

    @Override
    public String basis() {
        return "Dublin III art. 34; Regulation 2024/1351 art. 51";
    }

    private static final Set<String> FACTS = Set.of(
            "applicationId",
            "madeOn",
            "registeredOn",
            "lodgedOn",
            "place/text",
            "place/bcpCode",
            "applicationType",
            "statusCode",
            "effectiveOn",
            "instance",
            "decision/outcome",
            "decision/final");

    @Override
    public boolean withholdsField(Case record, Field field) {
        boolean claim = field.categories().contains(Category.C) || field.path().startsWith("groundsCategory");
        return claim && !FACTS.contains(field.path());
    }
}
