package org.soderkoping.hub.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;

/** What is said of a lane: its state, what waits, and who must act. */
class LaneStateTest {
    @Test
    void aLaneThatNeverCarriedAnythingIsQuietAndNobodysTrouble() {
        assertThat(draw(new Draft().unused())).isEqualTo("○ quiet |  | -");
    }

    @Test
    void aLaneFlowsWhileNothingWaitsLong() {
        assertThat(draw(new Draft())).isEqualTo("● flows |  | -");
        assertThat(draw(new Draft().unsent(3, 2).unread(40, 59)))
                .isEqualTo("● flows | 3 to send · 40 unread · oldest 59 s | -");
    }

    @Test
    void whatLiesUnreadWithoutAClientIsThePartnersToFetch() {
        assertThat(draw(new Draft().unread(1_412, 200).readers(0)))
                .isEqualTo(
                        "■ not read | 1,412 unread · oldest 3 min · no client | LT asylum: 1,412 records unread, the oldest"
                                + " for 3 min / no client is attached to sk.out.LT.asylum / the office of LT");
    }

    @Test
    void aClientThatReadsTooSlowlyIsLate() {
        assertThat(draw(new Draft().unread(1, 61)))
                .isEqualTo("▲ read late | 1 unread · oldest 1 min | LT asylum: 1 record unread, the oldest for 1 min"
                        + " / its client reads slower than records come / the office of LT");
    }

    @Test
    void aBrokerThatDoesNotConfirmIsTheOperatorsToMend() {
        assertThat(draw(new Draft().unsent(12, 7_800).failures(4)))
                .isEqualTo("■ sending fails | 12 to send · oldest 2 h 10 min · 4 failures | LT asylum: 12 records not"
                        + " sent, the oldest for 2 h 10 min / the broker failed 4 times in a row / Operator");
    }

    @Test
    void aRelayThatDoesNotKeepUpIsLate() {
        assertThat(draw(new Draft().unsent(500, 11))).startsWith("▲ sent late | 500 to send · oldest 11 s |");
    }

    @Test
    void recordsSetAsideAreShownUntilSomebodyLooks() {
        assertThat(draw(new Draft().aside(2)))
                .isEqualTo("▲ set aside | 2 set aside | LT asylum: 2 records set aside / the partner or the broker"
                        + " rejected them (DLQ.sk.out.LT.asylum, exception_record) / Operator, with the office of LT");
    }

    private static String draw(Draft draft) {
        var lane = draft.lane();
        return lane.state().shape() + " " + lane.word() + " | " + lane.words() + " | "
                + lane.findTrouble("the office of LT")
                        .map(t -> t.what() + " / " + t.why() + " / " + t.who())
                        .orElse("-");
    }

    /** Lithuania's asylum lane, well and with one client reading unless told otherwise. */
    private static final class Draft {
        private boolean used = true;
        private long unsent;
        private long unread;
        private Optional<Duration> unsentAge = Optional.empty();
        private Optional<Duration> unreadAge = Optional.empty();
        private int readers = 1;
        private int failures;
        private long aside;

        Draft unused() {
            used = false;
            readers = 0;
            return this;
        }

        Draft unsent(long count, long seconds) {
            unsent = count;
            unsentAge = Optional.of(Duration.ofSeconds(seconds));
            return this;
        }

        Draft unread(long count, long seconds) {
            unread = count;
            unreadAge = Optional.of(Duration.ofSeconds(seconds));
            return this;
        }

        Draft readers(int count) {
            readers = count;
            return this;
        }

        Draft failures(int count) {
            failures = count;
            return this;
        }

        Draft aside(long count) {
            aside = count;
            return this;
        }

        LaneState lane() {
            return new LaneState(
                    new CountryCode("LT"),
                    Lane.ASYLUM,
                    used,
                    unsent,
                    unsentAge,
                    unread,
                    unreadAge,
                    readers,
                    failures,
                    aside);
        }
    }
}
