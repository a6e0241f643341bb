package org.soderkoping.hub.policy.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soderkoping.hub.exchange.CountryCode;

/**
 * An agreement as read.
 *
 * @param until last day in force, empty when it has no end
 */
public record Agreement(
        String id,
        int version,
        Set<CountryCode> parties,
        LocalDate from,
        Optional<LocalDate> until,
        boolean suspended,
        List<Clause> clauses) {

    public Agreement {
        clauses = List.copyOf(clauses);
    }

    /** Gate D25: whether it binds on a day. */
    public boolean inForce(LocalDate day) {
        return !suspended
                && !day.isBefore(from)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
