package org.soderkoping.hub.normalisation.rules.person;

import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S26: an unknown nationality stands alone. */
final class UnknownAlone implements PersonRule {
    @Override
    public String id() {
        return "S26";
    }

    @Override
    public void check(Look look, Node person) {
        if (person.list("nationality").count() > 1) {
            person.list("nationality")
                    .filter(n -> n.findText("code").filter("XXX"::equals).isPresent())
                    .forEach(look::warn);
        }
    }
}
