package org.soderkoping.hub.normalisation.rules.numbers;

import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S16: the sex a personal number holds is the one stated; it can change, so this is never more than a warning. */
final class NumberSaysSex implements PersonRule {
    @Override
    public String id() {
        return "S16";
    }

    @Override
    public void check(Look look, Node person) {
        String sex = person.findText("sex")
                .filter(s -> s.equals("1") || s.equals("2"))
                .orElse("");
        if (!sex.isEmpty()) {
            person.list("identifier")
                    .filter(i -> PersonalNumber.of(i)
                            .flatMap(PersonalNumber::sex)
                            .filter(s -> !s.equals(sex))
                            .isPresent())
                    .forEach(look::warn);
        }
    }
}
