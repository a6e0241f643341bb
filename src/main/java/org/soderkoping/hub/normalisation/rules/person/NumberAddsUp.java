package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S17: a personal number has the check digit its scheme asks for. */
public final class NumberAddsUp implements SemanticRule {
    @Override
    public String id() {
        return "S17";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            person.list("identifier")
                    .filter(i -> i.findText("checksum").filter("FAIL"::equals).isPresent())
                    .map(i -> i.find("value").orElse(i))
                    .forEach(look::warn);
        }
    }
}
