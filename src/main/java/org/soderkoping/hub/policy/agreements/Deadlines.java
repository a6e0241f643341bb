package org.soderkoping.hub.policy.agreements;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * The times an agreement sets, for applications registered in a span of days.
 *
 * @param registeredFrom first day of that span
 * @param registeredTo last day of that span
 */
public record Deadlines(LocalDate registeredFrom, LocalDate registeredTo, Map<Deadline, Time> times) {
    /** Of an agreement that sets no times. */
    public static final Deadlines NONE = new Deadlines(LocalDate.MIN, LocalDate.MAX, Map.of());

    public Deadlines {
        times = Map.copyOf(times);
    }

    /**
     * One time.
     *
     * @param workingDays whether its days are counted without weekends and holidays
     */
    public record Time(Period period, boolean workingDays) {}

    /** Whether they hold for an application registered on a day. */
    public boolean coverRegistration(LocalDate registered) {
        return !registered.isBefore(registeredFrom) && !registered.isAfter(registeredTo);
    }

    public boolean sets(Deadline deadline) {
        return times.containsKey(deadline);
    }

    /** A time in calendar days; empty when none is set, or in working days, of which the hub has no calendar. */
    public Optional<Period> find(Deadline deadline) {
        return Optional.ofNullable(times.get(deadline))
                .filter(time -> !time.workingDays)
                .map(Time::period);
    }
}
