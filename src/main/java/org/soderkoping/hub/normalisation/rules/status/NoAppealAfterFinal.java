package org.soderkoping.hub.normalisation.rules.status;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Days;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S34: against a final decision no appeal is open any more. */
final class NoAppealAfterFinal implements SemanticRule {
    @Override
    public String id() {
        return "S34";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_STATUS_CHANGE);
    }

    @Override
    public void check(Look look) {
        look.body()
                .find("decision")
                .filter(d -> d.findText("final").filter(NoAppealAfterFinal::yes).isPresent())
                .flatMap(d -> d.find("appealUntil"))
                .filter(until -> Days.of(until).isAfter(look.day()))
                .ifPresent(look::refuse);
    }

    private static boolean yes(String flag) {
        return flag.equals("true") || flag.equals("1");
    }
}
