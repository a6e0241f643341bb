package org.soderkoping.hub.policy.projection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Eurostat's age groups, on the day of the event; a birth date that leaves two groups open is UNK. */
final class AgeGroups {
    private record Group(int from, String name) {}

    private static final List<Group> GROUPS = List.of(
            new Group(65, "65+"),
            new Group(35, "35-64"),
            new Group(18, "18-34"),
            new Group(16, "16-17"),
            new Group(14, "14-15"),
            new Group(0, "0-13"));
    private static final String UNKNOWN = "UNK";

    private AgeGroups() {}

    /** @param born EDTF as in the exchange format @param day ISO date or date-time, empty when there is none */
    static String of(String born, String day) {
        String plain = born.replaceAll("[?~]", "");
        if (day.isEmpty() || !plain.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            return UNKNOWN;
        }
        try {
            LocalDate on = LocalDate.parse(day.substring(0, 10));
            String oldest = group(plain.length() == 10 ? LocalDate.parse(plain) : first(plain), on);
            String youngest = group(plain.length() == 10 ? LocalDate.parse(plain) : last(plain), on);
            return oldest.equals(youngest) ? oldest : UNKNOWN;
        } catch (DateTimeException e) {
            return UNKNOWN;
        }
    }

    private static String group(LocalDate born, LocalDate on) {
        long age = ChronoUnit.YEARS.between(born, on);
        for (Group group : GROUPS) {
            if (age >= group.from()) {
                return group.name();
            }
        }
        return UNKNOWN;
    }

    private static LocalDate first(String partial) {
        return LocalDate.parse(partial.length() == 4 ? partial + "-01-01" : partial + "-01");
    }

    private static LocalDate last(String partial) {
        return partial.length() == 4
                ? LocalDate.parse(partial + "-12-31")
                : first(partial).plusMonths(1).minusDays(1);
    }
}
