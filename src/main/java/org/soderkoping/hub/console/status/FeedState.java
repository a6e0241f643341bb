package org.soderkoping.hub.console.status;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;

/**
 * One feed at this moment.
 *
 * @param cadence how often its agency promised to send
 * @param last when something arrived last, empty when never
 * @param accepted records of the last 24 hours
 * @param refused records of the last 24 hours
 */
record FeedState(FeedId feed, Channel channel, Period cadence, Optional<Instant> last, long accepted, long refused) {

    State state(Instant now) {
        if (last.isEmpty()) {
            return State.QUIET;
        }
        return silent(now) || allRefused() ? State.LATE : State.FLOWS;
    }

    String word(Instant now) {
        if (last.isEmpty()) {
            return "never";
        }
        if (silent(now)) {
            return "silent";
        }
        return allRefused() ? "all refused" : "flows";
    }

    /** @param office whom to ask at the agency */
    Optional<Trouble> findTrouble(Instant now, String office) {
        if (silent(now)) {
            var age = Duration.between(last.orElseThrow(), now);
            return Optional.of(new Trouble(
                    State.LATE,
                    feed + ": silent for " + Words.age(age),
                    "it promised something every " + days(),
                    office));
        }
        return allRefused()
                ? Optional.of(new Trouble(
                        State.LATE,
                        feed + ": nothing accepted in 24 hours, " + Words.records(refused) + " refused",
                        "see the codes below; each sender holds its receipts with line and path",
                        office))
                : Optional.empty();
    }

    private boolean silent(Instant now) {
        return last.filter(
                        l -> l.atZone(ZoneOffset.UTC).plus(cadence).toInstant().isBefore(now))
                .isPresent();
    }

    private boolean allRefused() {
        return accepted == 0 && refused > 0;
    }

    private String days() {
        if (cadence.toTotalMonths() > 0) {
            return cadence.toString();
        }
        return cadence.getDays() == 1 ? "day" : cadence.getDays() + " days";
    }
}
