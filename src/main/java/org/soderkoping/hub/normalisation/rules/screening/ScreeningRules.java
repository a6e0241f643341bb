package org.soderkoping.hub.normalisation.rules.screening;

import java.nio.file.Path;
import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.numbers.NumbersInText;

/** What is asked of free text that must not tell of persons. */
public final class ScreeningRules {
    private ScreeningRules() {}

    /** In the order of docs/rules.md; codes is {@code schemas/codes}. */
    public static List<SemanticRule> list(Path codes) {
        return List.of(new NoPersonsInText(NumbersInText.read(codes)));
    }
}
