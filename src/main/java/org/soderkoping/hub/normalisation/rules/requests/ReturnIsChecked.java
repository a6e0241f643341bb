package org.soderkoping.hub.normalisation.rules.requests;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/**
 * S59: a return goes on only after the hub's own check. Said of each one in the same words, whatever the hub knows of the
 * person; the check itself is made when the case is sent.
 */
final class ReturnIsChecked implements SemanticRule {
    @Override
    public String id() {
        return "S59";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.RETURN_CASE);
    }

    @Override
    public void check(Look look) {
        look.note(look.body());
    }
}
