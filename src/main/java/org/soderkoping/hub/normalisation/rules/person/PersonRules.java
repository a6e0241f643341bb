package org.soderkoping.hub.normalisation.rules.person;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of every described person. */
public final class PersonRules {
    private PersonRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list() {
        return List.of(
                new OneScriptPerName(),
                new ScriptAsDeclared(),
                new CyrillicHasLatin(),
                new BornInTime(),
                new StatelessAlone(),
                new UnknownAlone(),
                new MinorAlone());
    }
}
