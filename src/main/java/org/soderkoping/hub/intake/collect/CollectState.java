package org.soderkoping.hub.intake.collect;

import java.time.Instant;
import java.util.Optional;
import org.soderkoping.hub.exchange.FeedId;

/**
 * How collecting one feed is doing.
 *
 * @param server user, host and port
 * @param lastGood when a look last went well
 * @param taken files fetched since the start
 * @param passedOver files left where they are for their name or size, at the last look
 * @param code why the last look came to nothing, empty when it went well
 * @param next not before then it is tried again
 */
public record CollectState(
        FeedId feed,
        String server,
        Optional<Instant> lastGood,
        long taken,
        int passedOver,
        Optional<String> code,
        int failures,
        Instant next) {

    CollectState well(Instant now, int fetched, int left) {
        return new CollectState(feed, server, Optional.of(now), taken + fetched, left, Optional.empty(), 0, now);
    }

    CollectState failed(String why, Instant again) {
        return new CollectState(feed, server, lastGood, taken, passedOver, Optional.of(why), failures + 1, again);
    }

    @Override
    public String toString() {
        return code.map(c -> feed + " " + c + " (" + failures + " in a row)")
                .orElse(feed + " " + taken + " taken" + (passedOver > 0 ? ", " + passedOver + " passed over" : ""));
    }
}
