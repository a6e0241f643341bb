package org.soderkoping.hub.exchange;

import java.time.Instant;
import java.util.Map;

/**
 * One thing an agency sent: a SOAP call, a file, a queue message.
 *
 * @param id the sender's own id of it, unique per agency
 * @param digest SHA-256 in 64 lower-case hex digits; of the exclusively canonicalised Body child for SOAP, else of the
 *     bytes
 * @param header what the channel's header says and the envelope keeps: {@code issue}, {@code operatorId}
 */
public record Submission(
        FeedId feed, String id, String digest, Channel channel, Instant receivedAt, Map<String, String> header) {

    public Submission {
        header = Map.copyOf(header);
    }

    public AgencyId agency() {
        return feed.agency();
    }

    @Override
    public String toString() {
        return feed + " " + channel + " " + digest.substring(0, 8);
    }
}
