package org.soderkoping.hub.normalisation.rules.asylum;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of applications. */
public final class AsylumRules {
    private AsylumRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list() {
        return List.of(
                new NotOwnNational(),
                new RegisteredInOrder(),
                new EnteredBefore(),
                new RouteGoesOn(),
                new SubsequentHasFirst());
    }
}
