package org.soderkoping.hub.normalisation.rules.basis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soderkoping.hub.exchange.format.Node;

/**
 * The days a partly known date may mean, both ends included.
 *
 * @param earliest first day it may be
 * @param latest last day it may be
 */
public record Span(LocalDate earliest, LocalDate latest) {
    private static final Pattern EDTF = Pattern.compile("(\\d{2}[\\dX]{2})(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?[?~]?");

    /** The span of a leaf in the form of EDTF level 0; empty when not even the century is known. */
    public static Optional<Span> of(Node leaf) {
        var matcher = EDTF.matcher(String.valueOf(leaf.text()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1).replace('X', '0'));
        int last = Integer.parseInt(matcher.group(1).replace('X', '9'));
        String month = matcher.group(2);
        String day = matcher.group(3);
        if (first != last || !known(month)) {
            return Optional.of(new Span(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
        }
        var inMonth = YearMonth.of(first, Integer.parseInt(month));
        if (!known(day)) {
            return Optional.of(new Span(inMonth.atDay(1), inMonth.atEndOfMonth()));
        }
        int number = Integer.parseInt(day);
        return inMonth.isValidDay(number)
                ? Optional.of(new Span(inMonth.atDay(number), inMonth.atDay(number)))
                : Optional.empty();
    }

    /** Whether every day of it lies after the other's last. */
    public boolean after(LocalDate day) {
        return earliest.isAfter(day);
    }

    private static boolean known(@org.jspecify.annotations.Nullable String part) {
        return part != null && !part.equals("XX");
    }
}
