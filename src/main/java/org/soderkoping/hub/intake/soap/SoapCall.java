package org.soderkoping.hub.intake.soap;

import java.util.Map;
import org.soderkoping.hub.participants.Feed;

/**
 * One call after the gate.
 *
 * @param submissionId empty when the call names none, or lacks headers its feed demands
 * @param body the exclusively canonicalised Body child: what is digested and what is read
 * @param refusal the code by which its attachments refuse the call, empty when they do not
 * @param header {@code issue} and {@code operatorId} of X-Road style headers
 */
record SoapCall(Feed feed, String submissionId, byte[] body, String refusal, Map<String, String> header) {
    @Override
    public String toString() {
        return "call of " + feed.id();
    }
}
