package org.soderkoping.hub.policy.oracle;

import org.soderkoping.hub.policy.oracle.cases.Dice;
import org.soderkoping.hub.policy.oracle.cases.RandomCase;

/**
 * Runs as many random cases as asked, a million by default, and prints the figures: {@code java … MillionCases [cases]
 * [seed]}. With a third word, only the message of that number.
 */
public final class MillionCases {
    private static final int MILLION = 1_000_000;

    private MillionCases() {}

    public static void main(String... words) {
        int cases = words.length > 0 ? Integer.parseInt(words[0]) : MILLION;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : OracleAgreesTest.SEED;
        long start = System.nanoTime();
        var run = new RandomCases(seed);
        if (words.length > 2) {
            long number = Long.parseLong(words[2]);
            System.out.println(RandomCase.draw(new Dice(seed, number)));
            run.runOne(number);
        } else {
            run.run(cases);
        }
        System.out.println(
                run.tally().cases() + " cases, seed " + seed + ", " + (System.nanoTime() - start) / 1_000_000_000
                        + " s, " + run.differences().size() + " differences");
        System.out.println("decided\n" + run.tally().table(run.tally().decided()));
        System.out.println("sent\n" + run.tally().table(run.tally().sent()));
        run.differences().forEach(System.out::println);
    }
}
