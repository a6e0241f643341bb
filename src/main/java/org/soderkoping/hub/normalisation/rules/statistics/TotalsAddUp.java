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
    private static final List<String> SEXES = List.of("M", "F", "UNK");
    private static final Set<String> NO_PART = Set.of("TOTAL", "EU27_2020", "EXT_EU27_2020");
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
        figures.cells().stream()
                .filter(c -> wrong(figures, c, Cell.SEX, "T", SEXES)
                        || wrong(figures, c, Cell.CITIZENSHIP, "TOTAL", citizenships)
                        || ages.divisions().stream().anyMatch(d -> wrongAges(figures, c, d)))
                .limit(MOST)
                .forEach(c -> look.refuse(c.node()));
    }

    /** A division of two groups, such as minors and others, counts only when both are given. */
    private static boolean wrongAges(Figures figures, Cell cell, List<String> division) {
        long given = division.stream()
                .filter(g -> !g.equals("UNK") && figures.beside(cell, Map.of(Cell.AGE, g)).isPresent())
                .count();
        return given > 1 && wrong(figures, cell, Cell.AGE, "TOTAL", division);
    }

    private static boolean wrong(Figures figures, Cell cell, String dimension, String total, List<String> codes) {
        if (!cell.at(dimension).equals(total) || cell.value().isEmpty()) {
            return false;
        }
        var parts = figures.beside(cell, dimension, codes);
        return !parts.isEmpty()
                && Figures.sum(parts)
                        .filter(sum -> Math.abs(sum - cell.value().orElseThrow()) > figures.slack(parts.size()))
                        .isPresent();
    }
}
