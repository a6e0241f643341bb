package org.soderkoping.hub.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.console.status.LaneBoard;
import org.soderkoping.hub.console.status.LaneState;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Participants;

/**
 * {@code hub_queue_oldest_seconds{partner,lane}}: the age of the oldest record the partner has not read, 0 when nothing
 * waits. A record not yet in its queue counts from its commit, an unread one there from its arrival at the hub; the
 * queue is known only of the hub's own broker.
 */
final class LaneGauges implements MeterBinder, Doorkeeper {
    private final LaneBoard lanes;
    private final InForce inForce;
    private final Set<CountryCode> bound = ConcurrentHashMap.newKeySet();
    private volatile @Nullable MeterRegistry meters;

    LaneGauges(LaneBoard lanes, InForce inForce) {
        this.lanes = lanes;
        this.inForce = inForce;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        meters = registry;
        bind(registry, inForce.part(Participants.class));
    }

    /** A partner that joins gets its gauges; those of one that left show what still waits for it. */
    @Override
    public void open(Participants now) {
        if (meters != null) {
            bind(meters, now);
        }
    }

    private void bind(MeterRegistry registry, Participants participants) {
        participants.partnerCountries().stream().filter(bound::add).forEach(p -> bind(registry, p));
    }

    private void bind(MeterRegistry registry, CountryCode partner) {
        for (Lane lane : LaneBoard.lanes()) {
            Gauge.builder("hub.queue.oldest", () -> oldest(partner, lane))
                    .description("Age of the oldest record a partner has not read")
                    .baseUnit("seconds")
                    .tag("partner", partner.alpha2())
                    .tag("lane", lane.lower())
                    .register(registry);
        }
    }

    private double oldest(CountryCode partner, Lane lane) {
        return lanes.find(partner, lane)
                .flatMap(LaneState::oldest)
                .map(age -> Math.max(0, age.toMillis() / 1000.0))
                .orElse(0.0);
    }
}
