package org.soderkoping.hub.normalisation.rules.numbers;

import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S17: a personal number has the check digit its scheme asks for. */
final class NumberAddsUp implements PersonRule {
    @Override
    public String id() {
        return "S17";
    }

    @Override
    public void check(Look look, Node person) {
        person.list("identifier")
                .filter(i -> i.findText("checksum").filter("FAIL"::equals).isPresent())
                .map(i -> i.find("value").orElse(i))
                .forEach(look::warn);
    }
}
