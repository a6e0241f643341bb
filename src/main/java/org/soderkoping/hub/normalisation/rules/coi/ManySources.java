package org.soderkoping.hub.normalisation.rules.coi;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S47: what is told of a country has sources, a country report those of three sorts at least. */
final class ManySources implements SemanticRule {
    private static final int SORTS = 3;

    @Override
    public String id() {
        return "S47";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COI_REPORT, Kind.COI_ANSWER);
    }

    @Override
    public void check(Look look) {
        var sorts = look.body()
                .list("source")
                .flatMap(s -> s.findText("type").stream())
                .distinct()
                .count();
        if (sorts == 0 && answered(look)) {
            look.refuse(look.body());
        }
        look.body()
                .find("docType")
                .filter(t -> "COUNTRY_REPORT".equals(t.text()) && sorts < SORTS)
                .ifPresent(look::warn);
    }

    /** Whether something is told: a report always does, an answer may be that nothing is known. */
    private static boolean answered(Look look) {
        return look.body().findText("status").filter(s -> !s.equals("ANSWERED")).isEmpty();
    }
}
