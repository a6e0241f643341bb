package org.soderkoping.hub.intake.sftp;

import java.nio.file.AccessDeniedException;

/** What an SFTP client asked for is not allowed; the sentence is constant and is all the client learns. */
final class VerbRefused extends AccessDeniedException {
    private static final long serialVersionUID = 1;

    VerbRefused(String code, String sentence) {
        super(code + " " + sentence);
    }
}
