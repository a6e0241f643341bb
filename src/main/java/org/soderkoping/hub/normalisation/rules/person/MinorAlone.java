package org.soderkoping.hub.normalisation.rules.person;

import java.time.LocalDate;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.PersonRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S27: an unaccompanied minor is under 18 and has no parent in the same record. */
final class MinorAlone implements PersonRule {
    private static final int OF_AGE = 18;

    @Override
    public String id() {
        return "S27";
    }

    @Override
    public void check(Look look, Node person) {
        person.find("unaccompaniedMinor")
                .filter(m -> "true".equals(m.text()) || "1".equals(m.text()))
                .filter(m -> accompanied(look, person) || !mayBeMinor(look, person))
                .ifPresent(look::refuse);
    }

    /** Of an unknown age the form says it was assessed. */
    private static boolean mayBeMinor(Look look, Node person) {
        LocalDate day = look.day();
        var birth = person.find("birthDate");
        if (birth.isEmpty()) {
            return true;
        }
        return Span.of(birth.get())
                .map(s -> s.latest().plusYears(OF_AGE).isAfter(day))
                .orElseGet(() -> "ASSESSED".equals(birth.get().attributes().get("basis")));
    }

    private static boolean accompanied(Look look, Node person) {
        return person.list("relation")
                .filter(r -> r.findText("type").filter("PARENT"::equals).isPresent())
                .flatMap(r -> r.findText("personRef").stream())
                .anyMatch(ref -> look.persons().stream()
                        .anyMatch(p ->
                                p.findText("localPersonId").filter(ref::equals).isPresent()));
    }
}
