package org.soderkoping.hub.policy.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables at random, true in all their sums: no suppressed figure follows from those that are told. */
class NothingReckonedBackTest {
    private static final List<String> COUNTRIES = List.of("RU", "UA", "BY", "MD", "IN", "SY", "OTHER");
    private static final List<List<String>> AGES = List.of(
            List.of(),
            List.of("0-17", "18+"),
            List.of("0-13", "14-15", "16-17", "18-34", "35-64", "65+"),
            List.of("0-4", "5-11", "12-17", "18-59", "60+", "UNK"));
    private static final int TABLES = 60;

    @ParameterizedTest
    @ValueSource(strings = {"LV", "UA", "MD"})
    void noSuppressedFigureFollowsFromTheOthers(String partner) {
        int hiddenCells = 0;
        int told = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            var seen = Tables.seenBy(partner, Tables.body(table(new Random(seed))));
            var hidden = new HashSet<String>();
            var all = new HashSet<String>();
            for (String line : seen) {
                String key = line.substring(0, line.lastIndexOf(' '));
                all.add(key);
                if (line.endsWith(" c")) {
                    hidden.add(key);
                }
            }
            var sums = new Sums(all);
            int number = seed;
            assertThat(hidden)
                    .noneSatisfy(cell -> assertThat(sums.give(cell, hidden))
                            .as("seed %d, %s", number, cell)
                            .isTrue());
            hiddenCells += hidden.size();
            told += all.size() - hidden.size();
        }
        assertThat(hiddenCells).as("cells the property was tried on").isGreaterThan(300);
        assertThat(told).as("figures that are still told").isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LV", "UA"})
    void noFigureFromOneToFourIsTold(String partner) {
        for (int seed = 0; seed < TABLES; seed++) {
            assertThat(Tables.seenBy(partner, Tables.body(table(new Random(seed)))))
                    .noneMatch(line -> line.matches(".* [1-4]"));
        }
    }

    @Test
    void theReaderOfTheTestKnowsHowToReckonBack() {
        var row = Set.of("RU T TOTAL", "IN T TOTAL", "TOTAL T TOTAL");
        assertThat(new Sums(row).give("RU T TOTAL", Set.of("RU T TOTAL"))).isTrue();
        assertThat(new Sums(row).give("RU T TOTAL", Set.of("RU T TOTAL", "IN T TOTAL")))
                .isFalse();
    }

    /** A table of persons, counted: some totals, some cells left out when nobody is in them. */
    private static List<String> table(Random random) {
        var countries = COUNTRIES.subList(0, 2 + random.nextInt(COUNTRIES.size() - 1));
        var sexes = random.nextBoolean() ? List.of("M", "F") : List.<String>of();
        var ages = AGES.get(random.nextInt(AGES.size()));
        var types = random.nextInt(3) == 0 ? List.of("FIRST_TIME", "REPEAT") : List.<String>of();
        boolean totals = random.nextInt(4) > 0;
        var counts = new LinkedHashMap<String, Integer>();
        int most = 2 + random.nextInt(30);
        for (String country : countries) {
            for (String sex : or(sexes, "T")) {
                for (String age : or(ages, "TOTAL")) {
                    for (String type : or(types, "TOTAL")) {
                        count(counts, List.of(country, sex, age, type), random.nextInt(most), totals);
                    }
                }
            }
        }
        boolean sparse = random.nextInt(3) == 0;
        var lines = new ArrayList<String>();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (!sparse || count.getValue() > 0) {
                lines.add(count.getKey() + " " + count.getValue());
            }
        }
        return lines.isEmpty() ? List.of("RU T TOTAL TOTAL 0") : lines;
    }

    /** Counts persons under their own codes and, where the table has totals, under each of them. */
    private static void count(Map<String, Integer> counts, List<String> codes, int persons, boolean totals) {
        var keys = new HashSet<List<String>>();
        keys.add(codes);
        for (int at = 0; totals && at < codes.size(); at++) {
            for (List<String> key : List.copyOf(keys)) {
                var total = new ArrayList<>(key);
                total.set(at, at == 1 ? "T" : "TOTAL");
                keys.add(total);
            }
        }
        keys.forEach(key -> counts.merge(String.join(" ", key), persons, Integer::sum));
    }

    private static List<String> or(List<String> some, String otherwise) {
        return some.isEmpty() ? List.of(otherwise) : some;
    }
}
