package org.soderkoping.hub.normalisation.rules.status;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S33: a status follows only from those the state machine of docs/rules.md lets it follow from. */
final class StatusFollows implements SemanticRule {
    private final StatusMachine machine;

    StatusFollows(StatusMachine machine) {
        this.machine = machine;
    }

    @Override
    public String id() {
        return "S33";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_STATUS_CHANGE);
    }

    @Override
    public void check(Look look) {
        var course = Course.of(look);
        course.before()
                .filter(before -> !machine.allows(before, course.status()))
                .ifPresent(before -> look.body().find("statusCode").ifPresent(look::refuse));
    }
}
