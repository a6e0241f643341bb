package org.soderkoping.hub.normalisation.rules.status;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S36: a change takes effect no earlier than the registration, and a second one of the same day is a correction, a K14. */
final class OneChangeADay implements SemanticRule {
    @Override
    public String id() {
        return "S36";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_STATUS_CHANGE);
    }

    @Override
    public void check(Look look) {
        var course = Course.of(look);
        var day = Course.effectiveOn(look.body());
        boolean before = course.registeredOn().filter(day::isBefore).isPresent();
        if (before || course.sameDay()) {
            look.body().find("effectiveOn").ifPresent(look::refuse);
        }
    }
}
