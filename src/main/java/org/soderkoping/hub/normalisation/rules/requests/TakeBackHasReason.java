package org.soderkoping.hub.normalisation.rules.requests;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S56: taking back needs an application lodged there before: a hit of category 1, or evidence of an earlier one. */
final class TakeBackHasReason implements SemanticRule {
    @Override
    public String id() {
        return "S56";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.TRANSFER_REQUEST);
    }

    @Override
    public void check(Look look) {
        boolean hit = look.body()
                .list("hit")
                .anyMatch(h -> h.findText("category").filter("1"::equals).isPresent());
        boolean earlier = look.body()
                        .findText("criterion")
                        .filter("EARLIER_APPLICATION"::equals)
                        .isPresent()
                && look.body().find("evidence").isPresent();
        look.body()
                .find("requestType")
                .filter(t -> String.valueOf(t.text()).startsWith("TAKE_BACK") && !hit && !earlier)
                .ifPresent(look::refuse);
    }
}
