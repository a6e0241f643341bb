package org.soderkoping.hub.normalisation.rules.statistics;

import java.nio.file.Path;
import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of figures. */
public final class StatisticsRules {
    private StatisticsRules() {}

    /** In the order of docs/rules.md; codes is {@code schemas/codes}. */
    public static List<SemanticRule> list(Path codes) {
        var ages = AgeGroups.read(codes.resolve("statistics-age-groups.csv"));
        return List.of(new TotalsAddUp(ages), new CellsInOrder(), new PartsWithinWhole(ages), new SmallFiguresHidden());
    }
}
