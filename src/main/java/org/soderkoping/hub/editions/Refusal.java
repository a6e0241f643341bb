package org.soderkoping.hub.editions;

/** Files that cannot come into force; the message is a sentence that names the file and what is wrong with it. */
final class Refusal extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }
}
