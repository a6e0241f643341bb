package org.soderkoping.hub.normalisation.rules.status;

import java.nio.file.Path;
import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of changes of an application's status. */
public final class StatusRules {
    private StatusRules() {}

    /** In the order of docs/rules.md; codes is {@code schemas/codes}. */
    public static List<SemanticRule> list(Path codes) {
        return List.of(
                new StatusFollows(StatusMachine.read(codes.resolve("asylum-status.csv"))),
                new InstancesInOrder(),
                new NoAppealAfterFinal(),
                new OneChangeADay());
    }
}
