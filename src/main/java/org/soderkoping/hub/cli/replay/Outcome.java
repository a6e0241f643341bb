package org.soderkoping.hub.cli.replay;

/**
 * What the second run of a record made of it.
 *
 * @param record its number in the batch, with its message id when it was accepted
 * @param words codes and paths; never a value
 */
public record Outcome(String record, Verdict verdict, String words) {
    /** Whether the same came out. */
    public enum Verdict {
        SAME("="),
        OTHER("✗"),
        /** It means nothing by itself: it builds on what other records said. */
        NOT_ALONE("–");

        private final String mark;

        Verdict(String mark) {
            this.mark = mark;
        }
    }

    static Outcome same(String record, String words) {
        return new Outcome(record, Verdict.SAME, words);
    }

    static Outcome other(String record, String words) {
        return new Outcome(record, Verdict.OTHER, words);
    }

    static Outcome notAlone(String record, String words) {
        return new Outcome(record, Verdict.NOT_ALONE, words);
    }

    @Override
    public String toString() {
        return verdict.mark + " " + record + ": " + words;
    }
}
