package org.soderkoping.hub.policy.oracle.shown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The age group of a birth date on a day; UNK where a digit is open or more than one group is left. */
public record AgeOnDay(LocalDate day) {
    private static final List<Integer> FIRST_YEARS = List.of(0, 14, 16, 18, 35, 65);
    private static final List<String> GROUPS = List.of("0-13", "14-15", "16-17", "18-34", "35-64", "65+");

    public String group(String birthDate) {
        if (day.equals(LocalDate.MIN) || birthDate.contains("X")) {
            return "UNK";
        }
        String[] parts = birthDate.replaceAll("[?~]$", "").split("-");
        var first = YearMonth.of(number(parts, 0, 1), number(parts, 1, 1));
        var last = YearMonth.of(number(parts, 0, 1), number(parts, 1, 12));
        String oldest = group(first.atDay(number(parts, 2, 1)));
        String youngest = group(last.atDay(number(parts, 2, last.lengthOfMonth())));
        return oldest.equals(youngest) ? oldest : "UNK";
    }

    private String group(LocalDate born) {
        long years = ChronoUnit.YEARS.between(born, day);
        long begun = FIRST_YEARS.stream().filter(y -> y <= years).count();
        return begun == 0 ? "UNK" : GROUPS.get((int) begun - 1);
    }

    private static int number(String[] parts, int at, int open) {
        return parts.length > at ? Integer.parseInt(parts[at]) : open;
    }
}
