package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S12: a name in Cyrillic goes out with a Latin form beside it. */
public final class CyrillicHasLatin implements SemanticRule {
    @Override
    public String id() {
        return "S12";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            boolean latin = person.list("name").anyMatch(n -> in(n, "Latn"));
            if (!latin) {
                person.list("name").filter(n -> in(n, "Cyrl")).forEach(look::warn);
            }
        }
    }

    private static boolean in(Node name, String script) {
        return name.findText("script").filter(script::equals).isPresent();
    }
}
