package org.soderkoping.hub.policy.oracle.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chance with a seed: the same number of the same run draws the same case. */
public final class Dice {
    private final Random random;

    public Dice(long seed, long number) {
        long mixed = (seed + number * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        random = new Random(mixed ^ mixed >>> 31);
    }

    /** True in so many of a hundred. */
    public boolean in100(int times) {
        return random.nextInt(100) < times;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    long number() {
        return random.nextLong();
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Each with a chance of so many in a hundred. */
    public <T> Set<T> some(Collection<T> from, int in100) {
        var some = new HashSet<T>();
        for (T one : from) {
            if (in100(in100)) {
                some.add(one);
            }
        }
        return some;
    }
}
