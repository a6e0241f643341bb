package org.soderkoping.hub.normalisation.rules.statistics;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S44: figures small enough to point at somebody are not given exactly, and rounded ones are round. */
final class SmallFiguresHidden implements SemanticRule {
    private static final int MOST = 100;

    @Override
    public String id() {
        return "S44";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.MIGRATION_STATISTICS);
    }

    @Override
    public void check(Look look) {
        var figures = new Figures(look.body());
        long limit =
                look.body().findText("suppressedBelow").map(Long::parseLong).orElse(0L);
        figures.cells().stream()
                .filter(c -> c.value()
                        .filter(v -> v > 0 && v < limit || !figures.rounds(v))
                        .isPresent())
                .limit(MOST)
                .forEach(c -> look.refuse(c.node()));
    }
}
