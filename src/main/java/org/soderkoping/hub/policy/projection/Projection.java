package org.soderkoping.hub.policy.projection;

import java.util.Map;

/**
 * What one partner gets of one record.
 *
 * @param body the message in canonical UTF-8 bytes
 * @param subjectKey what partners of this agreement call the case, opaque
 * @param headers {@code skagreement skpurpose skmasked skretainuntil sktest}; nothing personal
 */
public record Projection(byte[] body, String subjectKey, Map<String, String> headers) {
    @Override
    public String toString() {
        return "projection of " + body.length + " bytes";
    }
}
