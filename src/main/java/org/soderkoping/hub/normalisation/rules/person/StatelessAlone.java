package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S25: who is stateless has no verified nationality. */
public final class StatelessAlone implements SemanticRule {
    @Override
    public String id() {
        return "S25";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            boolean verified = person.list("nationality")
                    .anyMatch(n -> !stateless(n)
                            && n.findText("status").filter("VERIFIED"::equals).isPresent());
            if (verified) {
                person.list("nationality").filter(StatelessAlone::stateless).forEach(look::refuse);
            }
        }
    }

    private static boolean stateless(Node nationality) {
        return nationality.findText("code").filter("XXA"::equals).isPresent();
    }
}
