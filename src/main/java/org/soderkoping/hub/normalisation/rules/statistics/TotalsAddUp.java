package org.soderkoping.hub.normalisation.rules.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S41: a total is the sum of its parts by sex, by age and by citizenship, as far as rounding lets it. */
final class TotalsAddUp implements SemanticRule {
    private static final String TOTAL = "TOTAL";
    private static final List<String> SEXES = List.of("M", "F", "UNK");
    private static final Set<String> NO_PART = Set.of(TOTAL, "EU27_2020", "EXT_EU27_2020");
    private static final int MOST = 100;

    private final AgeGroups ages;

    TotalsAddUp(AgeGroups ages) {
        this.ages = ages;
    }

    @Override
    public String id() {
        return "S41";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.MIGRATION_STATISTICS);
    }

    @Override
    public void check(Look look) {
        var figures = new Figures(look.body());
        var citizenships = figures.cells().stream()
                .map(c -> c.at(Cell.CITIZENSHIP))
                .filter(c -> !NO_PART.contains(c))
                .distinct()
                .toList();
        var bySex = new Division(Cell.SEX, "T", SEXES);
        var byCitizenship = new Division(Cell.CITIZENSHIP, TOTAL, citizenships);
        var byAge = ages.divisions().stream()
                .map(groups -> new Division(Cell.AGE, TOTAL, groups))
                .toList();
        figures.cells().stream()
                .filter(c -> wrong(figures, c, bySex)
                        || wrong(figures, c, byCitizenship)
                        || byAge.stream().anyMatch(d -> several(figures, c, d) && wrong(figures, c, d)))
                .limit(MOST)
                .forEach(c -> look.refuse(c.node()));
    }

    /** A way to divide everybody: the code of all in a dimension, and those of the parts. */
    private record Division(String dimension, String all, List<String> parts) {}

    /** A division of two groups, such as minors and others, counts only when both are given. */
    private static boolean several(Figures figures, Cell cell, Division division) {
        return division.parts().stream()
                        .filter(g -> !g.equals("UNK"))
                        .filter(g -> figures.beside(cell, Map.of(division.dimension(), g))
                                .isPresent())
                        .count()
                > 1;
    }

    private static boolean wrong(Figures figures, Cell cell, Division division) {
        if (!cell.at(division.dimension()).equals(division.all())
                || cell.value().isEmpty()) {
            return false;
        }
        var parts = figures.beside(cell, division.dimension(), division.parts());
        return !parts.isEmpty()
                && Figures.sum(parts)
                        .filter(sum -> Math.abs(sum - cell.value().orElseThrow()) > figures.slack(parts.size()))
                        .isPresent();
    }
}
