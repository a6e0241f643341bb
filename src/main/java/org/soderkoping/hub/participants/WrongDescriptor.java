package org.soderkoping.hub.participants;

/** A connector descriptor that cannot be used; the message is a sentence that names its file and key. */
public final class WrongDescriptor extends IllegalStateException {
    private static final long serialVersionUID = 1;

    WrongDescriptor(String sentence) {
        super(sentence);
    }
}
