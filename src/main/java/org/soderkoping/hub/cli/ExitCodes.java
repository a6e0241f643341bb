package org.soderkoping.hub.cli;

/** What a command's exit code says. */
final class ExitCodes {
    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int WARNINGS = 3;
    static final int NOT_PERMITTED = 4;
    static final int INTERNAL = 70;

    private ExitCodes() {}
}
