package org.soderkoping.hub.normalisation.rules.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S43: a part is no larger than its whole: first-time applicants, unaccompanied minors, decisions. */
final class PartsWithinWhole implements SemanticRule {
    private static final List<String> POSITIVE = List.of("GENCONV", "SUB_PROT", "HUMSTAT", "TEMP_PROT");
    private static final String TOTAL = "TOTAL";
    private static final int MOST = 100;

    private final AgeGroups ages;

    PartsWithinWhole(AgeGroups ages) {
        this.ages = ages;
    }

    @Override
    public String id() {
        return "S43";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.MIGRATION_STATISTICS);
    }

    @Override
    public void check(Look look) {
        var figures = new Figures(look.body());
        boolean allAlone =
                look.body().findText("datasetCode").filter("UAM"::equals).isPresent();
        figures.cells().stream()
                .filter(c -> c.value().isPresent())
                .filter(c -> tooManyFirst(figures, c)
                        || tooManyAlone(figures, c, allAlone)
                        || decisionsApart(figures, c)
                        || positivesApart(figures, c))
                .limit(MOST)
                .forEach(c -> look.refuse(c.node()));
    }

    private static boolean tooManyFirst(Figures figures, Cell cell) {
        return cell.at(Cell.APPLICANT).equals("FIRST_TIME")
                && exceeds(figures, cell, figures.beside(cell, Map.of(Cell.APPLICANT, TOTAL)));
    }

    /** Nobody of age is an unaccompanied minor, and of the others no more are than applied. */
    private boolean tooManyAlone(Figures figures, Cell cell, boolean allAlone) {
        if (!allAlone && !cell.at(Cell.APPLICANT).equals("UNACCOMPANIED_MINOR")) {
            return false;
        }
        String age = cell.at(Cell.AGE);
        if (ages.adults().contains(age)) {
            return cell.value().orElseThrow() > 0;
        }
        String group = ages.minors().contains(age) ? age : "0-17";
        return exceeds(figures, cell, figures.beside(cell, Map.of(Cell.APPLICANT, TOTAL, Cell.AGE, group)));
    }

    private static boolean decisionsApart(Figures figures, Cell cell) {
        var parts = figures.beside(cell, Cell.DECISION, List.of("TOTAL_POS", "REJECTED"));
        return cell.at(Cell.DECISION).equals(TOTAL)
                && parts.size() == 2
                && Figures.sum(parts)
                        .filter(sum -> Math.abs(sum - cell.value().orElseThrow()) > figures.slack(2))
                        .isPresent();
    }

    /** The sum, when all sorts are given; never more. */
    private static boolean positivesApart(Figures figures, Cell cell) {
        var parts = figures.beside(cell, Cell.DECISION, POSITIVE);
        long slack = figures.slack(parts.size());
        return cell.at(Cell.DECISION).equals("TOTAL_POS")
                && Figures.sum(parts)
                        .map(sum -> sum - cell.value().orElseThrow())
                        .filter(over -> over > slack || parts.size() == POSITIVE.size() && over < -slack)
                        .isPresent();
    }

    private static boolean exceeds(Figures figures, Cell part, Optional<Cell> whole) {
        return whole.flatMap(Cell::value)
                .filter(w -> part.value().orElseThrow() > w + figures.slack(1))
                .isPresent();
    }
}
