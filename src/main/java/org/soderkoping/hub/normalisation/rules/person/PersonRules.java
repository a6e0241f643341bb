package org.soderkoping.hub.normalisation.rules.person;

import java.nio.file.Path;
import java.util.List;
import org.soderkoping.hub.normalisation.converters.CodeFile;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of every described person. */
public final class PersonRules {
    private PersonRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list(Path codes) {
        return List.of(
                new OneScriptPerName(),
                new ScriptAsDeclared(),
                new CyrillicHasLatin(),
                new BornInTime(),
                new StatelessAlone(),
                new UnknownAlone(),
                new MinorAlone(),
                new NewYearBirthday(),
                new OldEnoughForPrints(
                        CodeFile.read(codes.resolve("profiles.csv")).map("code", "fingerprintAge")));
    }
}
