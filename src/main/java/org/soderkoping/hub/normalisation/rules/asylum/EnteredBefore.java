package org.soderkoping.hub.normalisation.rules.asylum;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S31: an applicant came in before applying, unless the reasons arose here. */
final class EnteredBefore implements SemanticRule {
    @Override
    public String id() {
        return "S31";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION);
    }

    @Override
    public void check(Look look) {
        boolean onTheSpot = look.body()
                .findText("applicationType")
                .filter("SUR_PLACE"::equals)
                .isPresent();
        var made = look.day();
        look.body().find("entry").flatMap(e -> e.find("date")).ifPresent(date -> {
            if (!onTheSpot && Span.of(date).filter(s -> s.after(made)).isPresent()) {
                look.refuse(date);
            }
        });
    }
}
