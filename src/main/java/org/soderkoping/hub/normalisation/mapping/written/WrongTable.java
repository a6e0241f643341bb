package org.soderkoping.hub.normalisation.mapping.written;

/** A mapping table that cannot be used, said in one sentence with its file and the key it is about. */
public final class WrongTable extends RuntimeException {
    public WrongTable(String sentence) {
        super(sentence);
    }
}
