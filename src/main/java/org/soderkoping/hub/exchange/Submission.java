package org.soderkoping.hub.exchange;

import java.time.Instant;
import java.util.Map;
import org.soderkoping.hub.exchange.edition.Edition;

/**
 * One thing an agency sent: a SOAP call, a file, a queue message.
 *
 * @param id the sender's own id of it, unique per agency
 * @param digest SHA-256 in 64 lower-case hex digits; of the exclusively canonicalised Body child for SOAP, else of the
 *     bytes
 * @param header what the channel's header says and the envelope keeps: {@code issue}, {@code operatorId}
 * @param edition what it is read, judged and decided by, from its first batch to its last
 */
public record Submission(
        FeedId feed,
        String id,
        String digest,
        Channel channel,
        Instant receivedAt,
        Map<String, String> header,
        Edition edition) {

    public Submission {
        header = Map.copyOf(header);
    }

    /** A submission outside a running hub. */
    public Submission(
            FeedId feed, String id, String digest, Channel channel, Instant receivedAt, Map<String, String> header) {
        this(feed, id, digest, channel, receivedAt, header, Edition.NONE);
    }

    /** The same submission, bound to an edition. */
    public Submission under(Edition bound) {
        return new Submission(feed, id, digest, channel, receivedAt, header, bound);
    }

    public AgencyId agency() {
        return feed.agency();
    }

    @Override
    public String toString() {
        return feed + " " + channel + " " + digest.substring(0, 8);
    }
}
