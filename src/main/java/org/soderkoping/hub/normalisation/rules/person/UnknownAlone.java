package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S26: an unknown nationality stands alone. */
public final class UnknownAlone implements SemanticRule {
    @Override
    public String id() {
        return "S26";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            if (person.list("nationality").count() > 1) {
                person.list("nationality")
                        .filter(n -> n.findText("code").filter("XXX"::equals).isPresent())
                        .forEach(look::warn);
            }
        }
    }
}
