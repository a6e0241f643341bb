package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S14: a declared birth date on the first of January is mostly a year; the sender may say just that. */
final class NewYearBirthday implements PersonRule {
    @Override
    public String id() {
        return "S14";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look, Node person) {
        person.find("birthDate")
                .filter(b -> String.valueOf(b.text()).matches("[0-9]{4}-01-01"))
                .filter(b -> "DECLARED".equals(b.attributes().get("basis")))
                .ifPresent(look::note);
    }
}
