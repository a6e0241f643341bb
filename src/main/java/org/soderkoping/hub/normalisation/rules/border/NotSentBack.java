package org.soderkoping.hub.normalisation.rules.border;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/**
 * S40: who asks for protection is not returned, nor handed over to a country of an own nationality. The record is true
 * and passes; what it tells is for the data-protection officer of its sender.
 */
final class NotSentBack implements SemanticRule {
    @Override
    public String id() {
        return "S40";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        boolean asked = look.body()
                .findText("protectionRequested")
                .filter(t -> t.equals("true") || t.equals("1"))
                .isPresent();
        if (asked) {
            look.body().find("followUp").filter(f -> sentBack(look.body(), f)).ifPresent(look::warn);
        }
    }

    private static boolean sentBack(Node event, Node followUp) {
        var nationalities = event.list("person")
                .flatMap(p -> p.list("nationality"))
                .flatMap(n -> n.findText("code").stream())
                .collect(Collectors.toSet());
        boolean home =
                event.findText("borderWith").filter(nationalities::contains).isPresent();
        return "RETURNED".equals(followUp.text()) || "HANDED_OVER".equals(followUp.text()) && home;
    }
}
