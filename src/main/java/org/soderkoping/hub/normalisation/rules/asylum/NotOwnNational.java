package org.soderkoping.hub.normalisation.rules.asylum;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S24: nobody asks the own country for asylum: a verified nationality is not the receiving country's. */
final class NotOwnNational implements SemanticRule {
    @Override
    public String id() {
        return "S24";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION);
    }

    @Override
    public void check(Look look) {
        String here = look.draft().submission().agency().country().alpha3();
        look.body()
                .find("applicant")
                .ifPresent(applicant -> applicant
                        .list("nationality")
                        .filter(n -> n.findText("code").filter(here::equals).isPresent()
                                && n.findText("status")
                                        .filter("VERIFIED"::equals)
                                        .isPresent())
                        .forEach(look::refuse));
    }
}
