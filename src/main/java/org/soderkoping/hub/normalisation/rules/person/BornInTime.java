package org.soderkoping.hub.normalisation.rules.person;

import java.time.LocalDate;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S13: nobody is born after the event or is older than 120; a machine's first day is no birth date. */
final class BornInTime implements PersonRule {
    private static final java.util.List<String> PLACEHOLDERS = java.util.List.of("1900-01-01", "1970-01-01");
    private static final int OLDEST = 120;

    @Override
    public String id() {
        return "S13";
    }

    @Override
    public void check(Look look, Node person) {
        person.find("birthDate").ifPresent(birth -> judge(look, birth));
    }

    private static void judge(Look look, Node birth) {
        boolean placeholder = PLACEHOLDERS.contains(String.valueOf(birth.text()))
                && "DOCUMENT".equals(birth.attributes().get("basis"));
        if (placeholder) {
            look.warn(birth);
        }
        LocalDate day = look.day();
        var span = Span.of(birth);
        if (span.filter(s -> s.after(day) || s.latest().isBefore(day.minusYears(OLDEST + 1)))
                .isPresent()) {
            look.refuse(birth);
        }
    }
}
