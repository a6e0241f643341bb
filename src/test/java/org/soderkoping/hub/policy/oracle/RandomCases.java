package org.soderkoping.hub.policy.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soderkoping.hub.policy.oracle.cases.Dice;
import org.soderkoping.hub.policy.oracle.cases.RandomCase;

/**
 * A run of random cases. A case is a message, a set of agreements, a partner and a time; each message is set before
 * several partners. The number of a message and the seed draw it again.
 */
final class RandomCases {
    private static final int EXAMPLES = 3;

    private final long seed;
    private final Tally tally = new Tally();
    private final Map<String, List<String>> differences = new TreeMap<>();

    RandomCases(long seed) {
        this.seed = seed;
    }

    /** As many messages as it takes for so many cases. */
    RandomCases run(int cases) {
        for (long number = 0; tally.cases() < cases; number++) {
            runOne(number);
        }
        return this;
    }

    void runOne(long number) {
        var one = RandomCase.draw(new Dice(seed, number));
        for (String difference : Comparison.differences(one, tally)) {
            var examples = differences.computeIfAbsent(sort(difference), s -> new ArrayList<>());
            if (examples.size() < EXAMPLES) {
                examples.add("seed " + seed + " message " + number + ": " + difference);
            }
        }
    }

    /** The same without partner, numbers and values. */
    private static String sort(String difference) {
        return difference
                .replaceFirst(" [A-Z]{2} ", " ")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("(?<= = ).*", "");
    }

    Tally tally() {
        return tally;
    }

    /** What engine and oracle say differently, a few examples of each sort. */
    List<String> differences() {
        return differences.values().stream().flatMap(List::stream).toList();
    }
}
