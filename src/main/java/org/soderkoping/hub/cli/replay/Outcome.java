package org.soderkoping.hub.cli.replay;

/**
 * What the second run of a record made of it.
 *
 * @param record its number in the batch, with its message id when it was accepted
 * @param same whether the same came out
 * @param words codes and paths; never a value
 */
public record Outcome(String record, boolean same, String words) {
    static Outcome same(String record, String words) {
        return new Outcome(record, true, words);
    }

    static Outcome other(String record, String words) {
        return new Outcome(record, false, words);
    }

    @Override
    public String toString() {
        return (same ? "= " : "✗ ") + record + ": " + words;
    }
}
