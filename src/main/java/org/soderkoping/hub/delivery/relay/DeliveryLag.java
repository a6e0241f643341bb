package org.soderkoping.hub.delivery.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.soderkoping.hub.exchange.CountryCode;

/**
 * {@code hub_delivery_lag_seconds{partner}}: for each record the time from the ledger's commit to the note that the
 * broker has confirmed it. The one end is the database's clock, the other the hub's; below zero counts as zero.
 */
public final class DeliveryLag {
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<CountryCode, Timer> timers = new ConcurrentHashMap<>();

    public DeliveryLag(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void note(CountryCode partner, Load load, Set<UUID> confirmed) {
        var now = clock.instant();
        var timer = timers.computeIfAbsent(partner, this::timer);
        for (var part : load.parts()) {
            var lag = Duration.between(part.of().openedAt(), now);
            var counted = lag.isNegative() ? Duration.ZERO : lag;
            part.sent(confirmed).positions().forEach(position -> timer.record(counted));
        }
    }

    private Timer timer(CountryCode partner) {
        return Timer.builder("hub.delivery.lag")
                .description("From the commit of a record to its confirmation by the broker")
                .tag("partner", partner.alpha2())
                .serviceLevelObjectives(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60))
                .register(meters);
    }
}
