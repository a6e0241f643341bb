package org.soderkoping.hub.policy.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The age group of a birth date, known in part perhaps, on a day; UNK where more than one group is left. */
record AgeOnDay(LocalDate day) {
    private static final List<Integer> FIRST_YEARS = List.of(0, 14, 16, 18, 35, 65);
    private static final List<String> GROUPS = List.of("0-13", "14-15", "16-17", "18-34", "35-64", "65+");

    String group(String birthDate) {
        if (day.equals(LocalDate.MIN)) {
            return "UNK";
        }
        String[] parts = birthDate.replaceAll("[?~]$", "").split("-");
        int from = Integer.parseInt(parts[0].replace('X', '0'));
        int to = Integer.parseInt(parts[0].replace('X', '9'));
        int youngest = index(last(to, parts));
        int oldest = index(first(from, parts));
        return youngest == oldest && youngest >= 0 ? GROUPS.get(youngest) : "UNK";
    }

    private int index(LocalDate born) {
        long years = ChronoUnit.YEARS.between(born, day);
        if (born.isAfter(day)) {
            return -1;
        }
        int index = -1;
        while (index + 1 < FIRST_YEARS.size() && FIRST_YEARS.get(index + 1) <= years) {
            index++;
        }
        return index;
    }

    private static LocalDate first(int year, String[] parts) {
        int month = open(parts, 1) ? 1 : Integer.parseInt(parts[1]);
        int date = open(parts, 2) ? 1 : Integer.parseInt(parts[2]);
        return LocalDate.of(
                Math.max(year, 1),
                month,
                Math.min(date, YearMonth.of(Math.max(year, 1), month).lengthOfMonth()));
    }

    private static LocalDate last(int year, String[] parts) {
        int month = open(parts, 1) ? 12 : Integer.parseInt(parts[1]);
        int longest = YearMonth.of(year, month).lengthOfMonth();
        int date = open(parts, 2) ? longest : Math.min(Integer.parseInt(parts[2]), longest);
        return LocalDate.of(year, month, date);
    }

    private static boolean open(String[] parts, int at) {
        return parts.length <= at || parts[at].equals("XX");
    }
}
