package org.soderkoping.hub.cli;

/** Something the person at the keyboard can put right, said in one sentence. */
final class Complaint extends RuntimeException {
    private final int exitCode;

    Complaint(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /** The sentence to print for a failure: the deepest cause speaks, without a stack. */
    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = cause.getMessage();
        return said == null ? cause.getClass().getSimpleName() : said;
    }
}
