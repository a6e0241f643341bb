package org.soderkoping.hub.normalisation.rules.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S13: nobody is born after the event or is older than 120; a machine's first day is no birth date. */
public final class BornInTime implements SemanticRule {
    private static final java.util.List<String> PLACEHOLDERS = java.util.List.of("1900-01-01", "1970-01-01");
    private static final int OLDEST = 120;

    @Override
    public String id() {
        return "S13";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION, Kind.BORDER_EVENT);
    }

    @Override
    public void check(Look look) {
        for (Node person : look.persons()) {
            person.find("birthDate").ifPresent(birth -> check(look, birth));
        }
    }

    private static void check(Look look, Node birth) {
        boolean placeholder = PLACEHOLDERS.contains(String.valueOf(birth.text()))
                && "DOCUMENT".equals(birth.attributes().get("basis"));
        if (placeholder) {
            look.warn(birth);
        }
        LocalDate day = look.day().orElseThrow();
        var span = Span.of(birth);
        if (span.filter(s -> s.after(day) || s.latest().isBefore(day.minusYears(OLDEST + 1)))
                .isPresent()) {
            look.refuse(birth);
        }
    }
}
