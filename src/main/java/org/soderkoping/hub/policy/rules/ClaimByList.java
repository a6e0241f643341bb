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

    @Override
    public String says() {
        return "of a claim go only the facts that decide which state is responsible";
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
            "decision/final",
            "registrationDate");
    /** Where an answer (K09) tells the same facts of each application. */
    private static final String SUMMARY = "applicationInfo/";
    /** The state where an application was made, which a summary says beside. */
    private static final String WHERE = SUMMARY + "country";

    @Override
    public boolean withholdsField(Case record, Field field) {
        boolean claim = field.categories().contains(Category.C) || field.endsWith("groundsCategory");
        return claim && !fact(field.path());
    }

    private static boolean fact(String path) {
        return path.equals(WHERE) || FACTS.contains(path.startsWith(SUMMARY) ? path.substring(SUMMARY.length()) : path);
    }
}
