package org.soderkoping.hub.normalisation.rules.sender;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S08: the handling a message is declared for is not below what its most sensitive field asks. */
final class HandlingFitsContent implements SemanticRule {
    private static final List<String> LEVELS = List.of("PUBLIC", "STATS", "PERSONAL", "SENSITIVE");
    private static final Set<Category> OPEN = EnumSet.of(Category.N, Category.A);
    private static final Set<Category> PERSONAL =
            EnumSet.of(Category.I, Category.D, Category.F, Category.L, Category.T);

    /** The kinds whose free text is read for personal data (S48); in all others it may hold the worst. */
    private static final Set<Kind> SCREENED = EnumSet.of(
            Kind.MIGRATION_STATISTICS, Kind.COI_REPORT, Kind.COI_INQUIRY, Kind.COI_ANSWER, Kind.RISK_INDICATOR);

    @Override
    public String id() {
        return "S08";
    }

    @Override
    public void check(Look look) {
        int needed = look.body()
                .walk()
                .flatMap(n -> n.model().ownCategories().stream())
                .distinct()
                .mapToInt(c -> level(look, c))
                .max()
                .orElse(0);
        look.envelope()
                .find("handling")
                .filter(h -> LEVELS.indexOf(h.text()) < needed)
                .ifPresent(look::refuse);
    }

    private static int level(Look look, Category category) {
        if (OPEN.contains(category)) {
            return LEVELS.indexOf("PUBLIC");
        }
        if (category == Category.Q && SCREENED.contains(look.draft().kind())) {
            return LEVELS.indexOf("STATS");
        }
        return LEVELS.indexOf(PERSONAL.contains(category) ? "PERSONAL" : "SENSITIVE");
    }
}
