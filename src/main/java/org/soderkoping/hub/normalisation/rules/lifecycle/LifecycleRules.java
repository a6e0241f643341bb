package org.soderkoping.hub.normalisation.rules.lifecycle;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of revisions and of lifecycle messages. */
public final class LifecycleRules {
    private LifecycleRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list() {
        return List.of(new RevisionsInOrder(), new TargetIsOwn(), new CorrectsTheNewest());
    }
}
