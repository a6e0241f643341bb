package org.soderkoping.hub.normalisation.rules.directory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Days;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S63: an agency is one of its country; its entry, and somebody to ask at it, is valid on the day. */
final class FocalPointsAtWork implements SemanticRule {
    private static final Set<String> AT_WORK = Set.of("CLEARED", "ACTIVE");

    @Override
    public String id() {
        return "S63";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PARTICIPANT_ENTRY);
    }

    @Override
    public void check(Look look) {
        var entry = look.body();
        String country = entry.findText("country").orElse("");
        entry.find("agencyId")
                .filter(id -> !String.valueOf(id.text()).startsWith(country + "-"))
                .ifPresent(look::refuse);
        boolean atWork = entry.findText("status").filter(AT_WORK::contains).isPresent();
        if (atWork && !covers(entry, look.day())) {
            entry.find("validFrom").ifPresent(look::warn);
        }
        if (atWork && entry.list("focalPoint").noneMatch(p -> covers(p, look.day()))) {
            entry.find("focalPoint").ifPresent(look::warn);
        }
    }

    private static boolean covers(Node span, LocalDate day) {
        return Days.find(span, "validFrom").filter(day::isBefore).isEmpty()
                && Days.find(span, "validTo").filter(day::isAfter).isEmpty();
    }
}
