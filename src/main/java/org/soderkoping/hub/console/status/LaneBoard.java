package org.soderkoping.hub.console.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.ledger.Overview;
import org.soderkoping.hub.ledger.Overview.LaneLine;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.parts.EmbeddedBroker;
import org.soderkoping.hub.parts.EmbeddedBroker.Depth;
import org.springframework.beans.factory.ObjectProvider;

/**
 * All lanes of all partners: what is not sent yet from the ledger, what is unread from the broker. Kept for a second, so
 * that the gauges of one scrape cost one query together.
 */
public final class LaneBoard {
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final Overview overview;
    private final ObjectProvider<EmbeddedBroker> broker;
    private final InForce inForce;
    private final Clock clock;
    private List<LaneState> kept = List.of();
    private @Nullable Long keptAt;

    LaneBoard(Overview overview, ObjectProvider<EmbeddedBroker> broker, InForce inForce, Clock clock) {
        this.overview = overview;
        this.broker = broker;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** The lanes something can travel in today. */
    public static List<Lane> lanes() {
        return Stream.of(Kind.values()).map(Kind::lane).distinct().sorted().toList();
    }

    /** By partner and lane; at most a second old. */
    public synchronized List<LaneState> list() {
        long now = System.nanoTime();
        if (keptAt == null || now - keptAt > KEPT_NANOS) {
            kept = look();
            keptAt = now;
        }
        return kept;
    }

    public Optional<LaneState> find(CountryCode partner, Lane lane) {
        return list().stream()
                .filter(l -> l.partner().equals(partner) && l.lane() == lane)
                .findFirst();
    }

    private List<LaneState> look() {
        var ledger = overview.listLanes().stream()
                .collect(Collectors.toMap(l -> l.partner() + l.lane().name(), l -> l));
        var embedded = broker.getIfAvailable();
        Map<String, Depth> queues = embedded == null
                ? Map.of()
                : embedded.depths().stream().collect(Collectors.toMap(Depth::queue, Function.identity()));
        var states = new ArrayList<LaneState>();
        for (CountryCode partner : inForce.part(Participants.class).partnerCountries()) {
            for (Lane lane : lanes()) {
                String queue = lane.outQueue(partner);
                var depth = queues.getOrDefault(queue, new Depth(queue, 0, 0));
                var oldest = embedded == null ? Optional.<Instant>empty() : embedded.findOldest(queue);
                var line = ledger.getOrDefault(
                        partner + lane.name(), new LaneLine(partner, lane, 0, Optional.empty(), 0, 0));
                boolean used = ledger.containsKey(partner + lane.name());
                states.add(state(line, used, depth, oldest));
            }
        }
        return states;
    }

    private LaneState state(LaneLine line, boolean used, Depth depth, Optional<Instant> oldestUnread) {
        var now = clock.instant();
        return new LaneState(
                line.partner(),
                line.lane(),
                used,
                line.open(),
                line.oldest().map(o -> Duration.between(o, now)),
                depth.messages(),
                oldestUnread.map(o -> Duration.between(o, now)),
                depth.consumers(),
                line.failures(),
                line.aside());
    }
}
