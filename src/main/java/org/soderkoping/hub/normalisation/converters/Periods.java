package org.soderkoping.hub.normalisation.converters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Years, quarters and months in national forms, to those of the exchange format. */
final class Periods {
    private static final String YEAR = "yyyy";
    private static final String MONTH = "MM";
    private static final String QUARTER = "q";

    private Periods() {}

    /**
     * {@code period(yyyy|q/yyyy|MM.yyyy)}: the first form that fits. {@code yyyy}, {@code MM} and {@code q} are digits,
     * every other sign stands for itself.
     */
    static Converter period(String forms) {
        var all = Arrays.asList(forms.split("\\|", -1));
        if (all.stream().anyMatch(f -> !f.contains(YEAR))) {
            throw new IllegalArgumentException("each form of a period needs its yyyy: " + forms);
        }
        return (values, report) -> {
            for (String form : all) {
                var read = read(values.get(0), form);
                if (read.isPresent()) {
                    return read.get();
                }
            }
            report.refuse(Dates.NOT_A_DATE);
            return null;
        };
    }

    /** {@code frequency}: how often such a period comes: A, Q or M. */
    static String frequency(List<String> values, Converter.Report report) {
        String period = values.get(0);
        return period.length() == YEAR.length() ? "A" : period.contains("Q") ? "Q" : "M";
    }

    private static Optional<String> read(String value, String form) {
        if (value.length() != form.length()) {
            return Optional.empty();
        }
        for (int i = 0; i < form.length(); i++) {
            boolean digit = part(form, YEAR, i) || part(form, MONTH, i) || part(form, QUARTER, i);
            char c = value.charAt(i);
            if (digit ? c < '0' || c > '9' : c != form.charAt(i)) {
                return Optional.empty();
            }
        }
        String month = cut(value, form, MONTH);
        String quarter = cut(value, form, QUARTER);
        return Optional.of(cut(value, form, YEAR)
                + (month.isEmpty() ? "" : "-" + month)
                + (quarter.isEmpty() ? "" : "-Q" + quarter));
    }

    private static boolean part(String form, String part, int at) {
        int from = form.indexOf(part);
        return from >= 0 && at >= from && at < from + part.length();
    }

    private static String cut(String value, String form, String part) {
        int from = form.indexOf(part);
        return from < 0 ? "" : value.substring(from, from + part.length());
    }
}
