package org.soderkoping.hub.normalisation.rules.coi;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.FreeText;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S48: free text that may speak of a person stays in the hub, and its sender is told. */
public final class NobodyInText implements SemanticRule {
    @Override
    public String id() {
        return "S48";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COI_INQUIRY, Kind.COI_ANSWER, Kind.RISK_INDICATOR);
    }

    @Override
    public void check(Look look) {
        look.body()
                .walk()
                .filter(n -> n.model().ownCategories().contains(Category.Q))
                .filter(n -> !FreeText.clean(String.valueOf(n.text())))
                .forEach(look::warn);
    }
}
