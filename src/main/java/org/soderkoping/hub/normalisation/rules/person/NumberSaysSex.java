package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S16: the sex a personal number holds is the one stated; it can change, so this is never more than a warning. */
public final class NumberSaysSex implements SemanticRule {
    @Override
    public String id() {
        return "S16";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
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
}
