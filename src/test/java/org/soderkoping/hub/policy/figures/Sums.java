package org.soderkoping.hub.policy.figures;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All sums a reader of a drawn table knows to be true, and what follows from them; written without the code it tests. */
final class Sums {
    private static final long PRIME = 2_147_483_629L;
    private static final List<String> EUROSTAT = List.of("0-13", "14-15", "16-17", "18-34", "35-64", "65+", "UNK");
    private static final List<String> UNHCR = List.of("0-4", "5-11", "12-17", "18-59", "60+", "UNK", "OTHER");
    private static final List<String> HALVES = List.of("0-17", "18+", "UNK");

    private static final Set<String> UNKNOWN = Set.of("UNK", "OTHER");

    private final Set<String> cells;
    private final List<Map<String, Integer>> sums = new ArrayList<>();

    /** @param cells {@code UA F 18-34}, and an applicant type when the table has them */
    Sums(Set<String> cells) {
        this.cells = cells;
        for (String cell : cells) {
            sum(cell, 0, "TOTAL", c -> !c.equals("TOTAL"));
            sum(cell, 1, "T", c -> !c.equals("T"));
            sum(cell, 2, "TOTAL", EUROSTAT::contains);
            sum(cell, 2, "TOTAL", UNHCR::contains);
            sum(cell, 2, "TOTAL", HALVES::contains);
            sum(cell, 2, "0-17", EUROSTAT.subList(0, 3)::contains);
            sum(cell, 2, "0-17", UNHCR.subList(0, 3)::contains);
            sum(cell, 2, "18+", EUROSTAT.subList(3, 6)::contains);
            sum(cell, 2, "18+", UNHCR.subList(3, 5)::contains);
            sum(cell, 3, "TOTAL", Set.of("FIRST_TIME", "REPEAT")::contains);
        }
    }

    /** Whether the sums and the figures that are told leave one value only for this cell. */
    boolean give(String cell, Set<String> hidden) {
        var unknown = List.copyOf(hidden);
        var rows = new ArrayList<long[]>();
        for (var sum : sums) {
            rows.add(unknown.stream()
                    .mapToLong(u -> Math.floorMod(sum.getOrDefault(u, 0), PRIME))
                    .toArray());
        }
        var alone = new long[unknown.size()];
        alone[unknown.indexOf(cell)] = 1;
        int rank = rank(rows);
        rows.add(alone);
        return rank(rows) == rank;
    }

    /** A sum is known where its total stands in the table and any of its parts does. */
    private void sum(String cell, int at, String total, Predicate<String> part) {
        String[] words = cell.split(" ");
        if (at >= words.length || !words[at].equals(total)) {
            return;
        }
        var sum = new LinkedHashMap<String, Integer>();
        boolean otherAges = false;
        boolean onlyUnknown = true;
        for (String other : cells) {
            String[] others = other.split(" ");
            if (!other.equals(cell) && replaced(others, at, total).equals(cell)) {
                boolean unknown = at == 2 && UNKNOWN.contains(others[at]);
                if (part.test(others[at])) {
                    sum.put(other, 1);
                    onlyUnknown &= unknown;
                }
                otherAges |= at == 2 && !unknown;
            }
        }
        if (!sum.isEmpty() && !(onlyUnknown && otherAges)) {
            sum.put(cell, -1);
            sums.add(sum);
        }
    }

    private static String replaced(String[] words, int at, String word) {
        var copy = words.clone();
        copy[at] = word;
        return String.join(" ", copy);
    }

    private static int rank(List<long[]> rows) {
        var left = new ArrayList<long[]>();
        rows.forEach(r -> left.add(r.clone()));
        int rank = 0;
        int width = rows.isEmpty() ? 0 : rows.get(0).length;
        for (int column = 0; column < width; column++) {
            int at = column;
            var pivot = left.stream().filter(r -> r[at] != 0).findFirst();
            if (pivot.isPresent()) {
                left.remove(pivot.get());
                left.forEach(row -> eliminate(row, pivot.get(), at));
                rank++;
            }
        }
        return rank;
    }

    private static void eliminate(long[] row, long[] pivot, int column) {
        if (row[column] != 0) {
            long inverse = BigInteger.valueOf(pivot[column])
                    .modInverse(BigInteger.valueOf(PRIME))
                    .longValue();
            long factor = row[column] * inverse % PRIME;
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.floorMod(row[i] - factor * pivot[i], PRIME);
            }
        }
    }
}
