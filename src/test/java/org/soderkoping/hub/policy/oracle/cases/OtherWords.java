package org.soderkoping.hub.policy.oracle.cases;

import org.soderkoping.hub.exchange.format.Node;

/** Another content for a leaf than the one it has. */
public final class OtherWords {
    private static final int TRIES = 12;

    private final Words words;

    public OtherWords(Dice dice) {
        this.words = new Words(dice, "LT");
    }

    /** A word of the same type where the type knows another one. */
    public String insteadOf(Node leaf) {
        String now = String.valueOf(leaf.text());
        for (int i = 0; i < TRIES; i++) {
            String other = words.of(leaf.model(), "");
            if (!other.equals(now)) {
                return other;
            }
        }
        return now + "X";
    }
}
