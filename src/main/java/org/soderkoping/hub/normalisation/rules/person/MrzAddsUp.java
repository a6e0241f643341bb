package org.soderkoping.hub.normalisation.rules.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S19: the lines of a machine-readable zone have the size of a known document and their check digits are right. */
public final class MrzAddsUp implements SemanticRule {
    @Override
    public String id() {
        return "S19";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            person.list("document").forEach(document -> check(look, document));
        }
    }

    private static void check(Look look, Node document) {
        List<Node> lines = document.list("mrzLine").toList();
        if (!lines.isEmpty()
                && !Mrz.sound(lines.stream().map(n -> String.valueOf(n.text())).toList())) {
            look.warn(lines.get(0));
        }
    }
}
