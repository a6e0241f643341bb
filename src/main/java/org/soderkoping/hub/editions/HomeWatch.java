package org.soderkoping.hub.editions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.edition.InForce;

/**
 * Looks at the home again and again. What changed is read once it has been quiet for a while, so that nothing half
 * copied is judged, and judged once: what was refused waits until somebody changes it.
 */
final class HomeWatch {
    private static final Logger LOG = LoggerFactory.getLogger(HomeWatch.class);

    private final Supplier<Map<String, String>> glance;
    private final Consumer<BooleanSupplier> judge;
    private final InForce inForce;
    private final Pace pace;
    private Map<String, String> judged = Map.of();
    private Map<String, String> moving = Map.of();
    private Instant since = Instant.EPOCH;

    /**
     * @param glance sizes and times of all files
     * @param judge puts them in force as long as they are still the same, or throws a {@link Refusal}
     */
    HomeWatch(Supplier<Map<String, String>> glance, Consumer<BooleanSupplier> judge, InForce inForce, Pace pace) {
        this.glance = glance;
        this.judge = judge;
        this.inForce = inForce;
        this.pace = pace;
    }

    /** By which clock, and how long files must have been left alone. */
    record Pace(Clock clock, Duration quiet) {}

    /** One look; called by one thread. */
    void look() {
        var seen = glance.get();
        if (seen.equals(judged)) {
            return;
        }
        Instant now = pace.clock().instant();
        if (!seen.equals(moving)) {
            moving = seen;
            since = now;
        }
        if (!now.isBefore(since.plus(pace.quiet()))) {
            judge(seen, now);
        }
    }

    private void judge(Map<String, String> seen, Instant now) {
        try {
            judge.accept(() -> glance.get().equals(seen));
            judged = seen;
            inForce.settle();
        } catch (Refusal e) {
            judged = seen;
            LOG.warn("not in force: {}", e.getMessage());
            inForce.refuse(new InForce.Refused(now, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) { // a broken hub, not a wrong file: the next look tries again
            LOG.error("a new edition could not be put in force", e);
            inForce.refuse(new InForce.Refused(now, "the hub failed at it, see the log; it tries again"));
        }
    }
}
