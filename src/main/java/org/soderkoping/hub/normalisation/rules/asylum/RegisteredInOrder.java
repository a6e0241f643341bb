package org.soderkoping.hub.normalisation.rules.asylum;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Days;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S29: an application is made, then registered within five days, then lodged (Regulation 2024/1348 art. 27). */
final class RegisteredInOrder implements SemanticRule {
    private static final int DAYS = 5;

    @Override
    public String id() {
        return "S29";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION);
    }

    @Override
    public void check(Look look) {
        LocalDate made = Days.find(look.body(), "madeOn").orElseThrow();
        LocalDate registered = Days.find(look.body(), "registeredOn").orElseThrow();
        var at = look.body().find("registeredOn").orElseThrow();
        if (registered.isBefore(made)) {
            look.refuse(at);
        } else if (registered.isAfter(made.plusDays(DAYS))) {
            look.warn(at);
        }
        if (Days.find(look.body(), "lodgedOn")
                .filter(l -> l.isBefore(registered))
                .isPresent()) {
            look.refuse(look.body().find("lodgedOn").orElseThrow());
        }
    }
}
