package org.soderkoping.hub.normalisation.rules.documents;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of every travel document. */
public final class DocumentRules {
    private DocumentRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list() {
        return List.of(
                new MrzAddsUp(),
                new PapersInTime());
    }
}
