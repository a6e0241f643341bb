package org.soderkoping.hub.normalisation.rules.person;

import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S25: who is stateless has no verified nationality. */
final class StatelessAlone implements PersonRule {
    @Override
    public String id() {
        return "S25";
    }

    @Override
    public void check(Look look, Node person) {
        boolean verified = person.list("nationality")
                .anyMatch(n -> !stateless(n)
                        && n.findText("status").filter("VERIFIED"::equals).isPresent());
        if (verified) {
            person.list("nationality").filter(StatelessAlone::stateless).forEach(look::refuse);
        }
    }

    private static boolean stateless(Node nationality) {
        return nationality.findText("code").filter("XXA"::equals).isPresent();
    }
}
