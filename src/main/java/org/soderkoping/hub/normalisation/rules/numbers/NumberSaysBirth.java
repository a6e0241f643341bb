package org.soderkoping.hub.normalisation.rules.numbers;

import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S15: the birth date a personal number holds is one the birth date may mean. */
final class NumberSaysBirth implements PersonRule {
    @Override
    public String id() {
        return "S15";
    }

    @Override
    public void check(Look look, Node person) {
        var birth = person.find("birthDate").flatMap(Span::of);
        birth.ifPresent(span -> person.list("identifier")
                .filter(i -> PersonalNumber.of(i)
                        .flatMap(PersonalNumber::born)
                        .filter(day -> day.isBefore(span.earliest()) || day.isAfter(span.latest()))
                        .isPresent())
                .forEach(look::warn));
    }
}
