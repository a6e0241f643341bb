package org.soderkoping.hub.normalisation.rules.numbers;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of every personal number. */
public final class NumberRules {
    private NumberRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list() {
        return List.of(new NumberSaysBirth(), new NumberSaysSex(), new NumberAddsUp(), new SchemeOfItsIssuer());
    }
}
