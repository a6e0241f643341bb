package org.soderkoping.hub.normalisation.rules.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S42: each cell once, of a period that is as long as said and was over; two months is time enough to count. */
final class CellsInOrder implements SemanticRule {
    private static final int MONTHS = 2;

    @Override
    public String id() {
        return "S42";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.MIGRATION_STATISTICS);
    }

    @Override
    public void check(Look look) {
        var seen = new HashSet<Map<String, String>>();
        look.body()
                .list("cell")
                .map(Cell::of)
                .filter(c -> !seen.add(c.counts()))
                .forEach(c -> look.refuse(c.node()));
        var period = look.body().find("period").orElseThrow();
        String text = String.valueOf(period.text());
        look.body()
                .find("frequency")
                .filter(f -> !frequency(text).equals(f.text()))
                .ifPresent(look::refuse);
        LocalDate last = last(text);
        if (!look.madeOn().isAfter(last)) {
            look.refuse(period);
        } else if (first(look) && look.madeOn().isAfter(last.plusMonths(MONTHS))) {
            look.warn(period);
        }
    }

    private static boolean first(Look look) {
        return look.body().findText("revision").filter("0"::equals).isPresent();
    }

    private static String frequency(String period) {
        return period.length() == 4 ? "A" : period.contains("Q") ? "Q" : "M";
    }

    /** The last day of 2026, 2026-Q3 or 2026-11. */
    private static LocalDate last(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        int month = switch (frequency(period)) {
            case "A" -> 12;
            case "Q" -> 3 * (period.charAt(6) - '0');
            default -> Integer.parseInt(period.substring(5));
        };
        return YearMonth.of(year, month).atEndOfMonth();
    }
}
