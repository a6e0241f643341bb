package org.soderkoping.hub.normalisation.converters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.normalisation.converters.Converter.Report;

/** Dates: national patterns to ISO, unknown parts to EDTF. */
final class Dates {
    static final String NOT_A_DATE = "SK-5004";

    private Dates() {}

    /** {@code date(dd.MM.yyyy)}: a whole date in a fixed pattern. */
    static Converter date(String pattern) {
        var partial = partial(pattern);
        return (values, report) -> {
            String date = partial.convert(values, report);
            if (date != null && date.length() != 10) {
                report.refuse(NOT_A_DATE);
                return null;
            }
            return date;
        };
    }

    /** {@code edtf(dd.MM.yyyy)}: unknown parts are 00 and fall away from the right. */
    static Converter partial(String pattern) {
        int year = pattern.indexOf("yyyy");
        int month = pattern.indexOf("MM");
        int day = pattern.indexOf("dd");
        return (values, report) -> {
            String value = values.get(0);
            if (!alike(value, pattern)) {
                report.refuse(NOT_A_DATE);
                return null;
            }
            return edtf(
                    value.substring(year, year + 4),
                    value.substring(month, month + 2),
                    value.substring(day, day + 2),
                    report);
        };
    }

    /** Whether digits stand where the pattern has letters, and the pattern's own signs everywhere else. */
    private static boolean alike(String value, String pattern) {
        boolean alike = value.length() == pattern.length();
        for (int i = 0; alike && i < value.length(); i++) {
            char c = value.charAt(i);
            alike = Character.isLetter(pattern.charAt(i)) ? c >= '0' && c <= '9' : c == pattern.charAt(i);
        }
        return alike;
    }

    /** {@code edtf}: year, month, day as three values. */
    static @Nullable String parts(List<String> values, Report report) {
        if (values.size() != 3) {
            report.refuse(NOT_A_DATE);
            return null;
        }
        return edtf(pad(values.get(0), 4), pad(values.get(1), 2), pad(values.get(2), 2), report);
    }

    /** {@code midnight}: the first moment of a date, UTC. */
    static String midnight(List<String> values, Report report) {
        return values.get(0) + "T00:00:00Z";
    }

    private static @Nullable String edtf(String year, String month, String day, Report report) {
        if (year.equals("0000")) {
            return "XXXX";
        }
        if (month.equals("00")) {
            return year;
        }
        try {
            if (day.equals("00")) {
                java.time.Month.of(Integer.parseInt(month));
                return year + "-" + month;
            }
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException | NumberFormatException e) {
            report.refuse(NOT_A_DATE);
            return null;
        }
    }

    private static String pad(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
