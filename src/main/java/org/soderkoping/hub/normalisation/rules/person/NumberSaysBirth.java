package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S15: the birth date a personal number holds is one the birth date may mean. */
public final class NumberSaysBirth implements SemanticRule {
    @Override
    public String id() {
        return "S15";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            var birth = person.find("birthDate").flatMap(Span::of);
            birth.ifPresent(span -> person.list("identifier")
                    .filter(i -> PersonalNumber.of(i)
                            .flatMap(PersonalNumber::born)
                            .filter(day -> day.isBefore(span.earliest()) || day.isAfter(span.latest()))
                            .isPresent())
                    .forEach(look::warn));
        }
    }
}
