package org.soderkoping.hub.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.exchange.edition.InForce;

/** What changed in the home is judged once, after it has lain still; what was refused waits for somebody. */
class HomeWatchTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final InForce inForce = new InForce(Edition.NONE);
    private final List<String> judged = new ArrayList<>();
    private final SetClock clock = new SetClock();
    private Map<String, String> files = Map.of("a", "1");
    private RuntimeException trouble;
    private final HomeWatch watch =
            new HomeWatch(() -> files, this::judge, inForce, new HomeWatch.Pace(clock, Duration.ofSeconds(4)));

    private void judge(BooleanSupplier still) {
        judged.add(files + (still.getAsBoolean() ? "" : " moving"));
        if (trouble != null) {
            throw trouble;
        }
    }

    @Test
    void isJudgedOnceWhenItHasLainStill() {
        lookAt(0, 2, 4, 6, 8);
        assertThat(judged).containsExactly("{a=1}");
    }

    @Test
    void whatIsStillBeingCopiedIsLeftAlone() {
        for (int second = 0; second < 20; second += 2) {
            files = Map.of("a", String.valueOf(second));
            lookAt(second);
        }
        assertThat(judged).isEmpty();
        lookAt(20, 22);
        assertThat(judged).containsExactly("{a=18}");
    }

    @Test
    void whatWasRefusedIsToldAndWaitsUntilItChanges() {
        trouble = new Refusal("connectors/cz/connector.yaml: country must be the name of its folder");
        lookAt(0, 4, 8, 12);
        assertThat(judged).hasSize(1);
        assertThat(inForce.findRefused())
                .contains(new InForce.Refused(
                        START.plusSeconds(4), "connectors/cz/connector.yaml: country must be the name of its folder"));
        trouble = null;
        files = Map.of("a", "2");
        lookAt(14, 18);
        assertThat(judged).containsExactly("{a=1}", "{a=2}");
        assertThat(inForce.findRefused()).isEmpty();
    }

    @Test
    void whatTheHubFailedAtIsTriedAgain() {
        trouble = new IllegalStateException("the database is away");
        lookAt(0, 4, 6);
        assertThat(judged).hasSize(2);
        assertThat(inForce.findRefused().orElseThrow().why())
                .contains("tries again")
                .doesNotContain("database");
        trouble = null;
        lookAt(8, 10);
        assertThat(judged).hasSize(3);
        assertThat(inForce.findRefused()).isEmpty();
    }

    private void lookAt(int... seconds) {
        for (int second : seconds) {
            clock.now = START.plusSeconds(second);
            watch.look();
        }
    }

    /** Stands still between two looks. */
    private static final class SetClock extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
