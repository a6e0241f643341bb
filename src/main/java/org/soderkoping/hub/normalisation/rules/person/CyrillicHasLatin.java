package org.soderkoping.hub.normalisation.rules.person;

import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;

/** S12: a name in Cyrillic goes out with a Latin form beside it. */
final class CyrillicHasLatin implements PersonRule {
    @Override
    public String id() {
        return "S12";
    }

    @Override
    public void check(Look look, Node person) {
        boolean latin = person.list("name").anyMatch(n -> in(n, "Latn"));
        if (!latin) {
            person.list("name").filter(n -> in(n, "Cyrl")).forEach(look::warn);
        }
    }

    private static boolean in(Node name, String script) {
        return name.findText("script").filter(script::equals).isPresent();
    }
}
