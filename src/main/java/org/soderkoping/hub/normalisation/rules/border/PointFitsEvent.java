package org.soderkoping.hub.normalisation.rules.border;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S38: who was refused entry was so at a crossing point; who crossed between the points crossed at none. */
final class PointFitsEvent implements SemanticRule {
    @Override
    public String id() {
        return "S38";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        String type = look.body().findText("eventType").orElse("");
        var point = look.body().find("bcpCode");
        if (type.equals("REFUSAL_OF_ENTRY") && point.isEmpty()) {
            look.body().find("eventType").ifPresent(look::warn);
        }
        if (type.equals("IRREGULAR_CROSSING_BETWEEN_BCP")) {
            point.ifPresent(look::warn);
        }
    }
}
