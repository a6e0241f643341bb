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
 * @param pending parties that have not accepted it yet (rule S64)
 */
public record Agreement(
        String id,
        int version,
        Set<CountryCode> parties,
        LocalDate from,
        Optional<LocalDate> until,
        boolean suspended,
        List<Clause> clauses,
        Set<CountryCode> pending,
        Deadlines deadlines) {

    public Agreement {
        clauses = List.copyOf(clauses);
        pending = Set.copyOf(pending);
    }

    /** One that all parties have accepted and that sets no times. */
    public Agreement(
            String id,
            int version,
            Set<CountryCode> parties,
            LocalDate from,
            Optional<LocalDate> until,
            boolean suspended,
            List<Clause> clauses) {
        this(id, version, parties, from, until, suspended, clauses, Set.of(), Deadlines.NONE);
    }

    /** Gate D25: whether it binds on a day; it binds nobody before the last party has accepted it. */
    public boolean inForce(LocalDate day) {
        return binds() && !day.isBefore(from) && !day.isAfter(lastDay());
    }

    /** Whether both bind on one day. */
    boolean overlaps(Agreement other) {
        return binds() && other.binds() && !from.isAfter(other.lastDay()) && !other.from.isAfter(lastDay());
    }

    private boolean binds() {
        return !suspended && pending.isEmpty();
    }

    private LocalDate lastDay() {
        return until.orElse(LocalDate.MAX);
    }
}
