package org.soderkoping.hub.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;

/** What is said of a feed. */
class FeedStateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aFeedThatKeepsItsCadenceFlows() {
        assertThat(draw(feed(Duration.ofHours(23), 10, 2))).isEqualTo("● flows -");
    }

    @Test
    void aFeedThatNeverSentIsNoIncident() {
        assertThat(draw(new FeedState(id(), Channel.SFTP, Period.ofDays(1), Optional.empty(), 0, 0)))
                .isEqualTo("○ never -");
    }

    @Test
    void aFeedThatMissesItsCadenceIsItsAgencysToExplain() {
        assertThat(draw(feed(Duration.ofHours(26), 0, 0)))
                .isEqualTo("▲ silent BY-DCM/asylum-registration: silent for 1 d 2 h / it promised something every day"
                        + " / the office");
    }

    @Test
    void aFeedOfWhichNothingIsAcceptedIsShownAsSuch() {
        assertThat(draw(feed(Duration.ofMinutes(1), 0, 1)))
                .isEqualTo("▲ all refused BY-DCM/asylum-registration: nothing accepted in 24 hours, 1 record refused"
                        + " / see the codes below; each sender holds its receipts with line and path / the office");
    }

    private static FeedState feed(Duration since, long accepted, long refused) {
        return new FeedState(id(), Channel.SFTP, Period.ofDays(1), Optional.of(NOW.minus(since)), accepted, refused);
    }

    private static FeedId id() {
        return FeedId.parse("BY-DCM/asylum-registration");
    }

    private static String draw(FeedState feed) {
        return feed.state(NOW).shape() + " " + feed.word(NOW) + " "
                + feed.findTrouble(NOW, "the office")
                        .map(t -> t.what() + " / " + t.why() + " / " + t.who())
                        .orElse("-");
    }
}
