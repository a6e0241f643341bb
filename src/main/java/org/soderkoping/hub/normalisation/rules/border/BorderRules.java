package org.soderkoping.hub.normalisation.rules.border;

import java.nio.file.Path;
import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of border events. */
public final class BorderRules {
    private BorderRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list(Path codes) {
        return List.of(
                new GroupCountsAll(),
                new PointFitsEvent(),
                new PlaceInSection(SectionBox.read(codes.resolve("border-sections.csv"))),
                new NotSentBack());
    }
}
