package org.soderkoping.hub.normalisation.rules.coi;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of reports on countries of origin, and of answers. */
public final class CoiRules {
    private CoiRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list() {
        return List.of(new SourcesBeforeReport(), new ManySources(), new ContentIsWhatItSays());
    }
}
