package org.soderkoping.hub.normalisation.rules.border;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S37: a group is not smaller than the persons described. */
final class GroupCountsAll implements SemanticRule {
    @Override
    public String id() {
        return "S37";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        long described = look.body().list("person").count();
        look.body()
                .find("groupSize")
                .filter(size -> Long.parseLong(String.valueOf(size.text())) < described)
                .ifPresent(look::refuse);
    }
}
