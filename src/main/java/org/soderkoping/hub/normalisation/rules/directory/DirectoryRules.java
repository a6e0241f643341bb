package org.soderkoping.hub.normalisation.rules.directory;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of the entries of the directory. */
public final class DirectoryRules {
    private DirectoryRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list() {
        return List.of(new FocalPointsAtWork());
    }
}
