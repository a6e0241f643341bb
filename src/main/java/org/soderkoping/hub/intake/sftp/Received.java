package org.soderkoping.hub.intake.sftp;

import java.nio.charset.StandardCharsets;

/** The first word to a sender: the file is here, nothing is judged yet. */
final class Received {
    private Received() {}

    /** @param name a file name that passed the rule, so it needs no escaping */
    static byte[] signal(String name) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>RECEIVED"
                        + "</level><submissionId>" + name + "</submissionId></Signal>\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
