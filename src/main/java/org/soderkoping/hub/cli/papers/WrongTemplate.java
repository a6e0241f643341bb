package org.soderkoping.hub.cli.papers;

/** A template that cannot be written: the message names the file and what is wrong in it. */
public final class WrongTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongTemplate(String message) {
        super(message);
    }
}
