package org.soderkoping.hub.cli.demo;

import java.util.Map;
import java.util.stream.Collectors;
import org.soderkoping.hub.cli.clients.Inbox;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.Overview;
import org.soderkoping.hub.ledger.Overview.PartnerLine;
import org.soderkoping.hub.parts.EmbeddedBroker;

/** Holds what the ledger released against what the partners counted. */
public final class Balance {
    private final Overview overview;
    private final EmbeddedBroker broker;

    public Balance(Overview overview, EmbeddedBroker broker) {
        this.overview = overview;
        this.broker = broker;
    }

    /**
     * One partner's side.
     *
     * @param entitled released to it by the ledger, less what was taken out again before sending
     * @param sent put into its queues so far
     * @param waiting in its queues, unread
     * @param delivered counted by the partner, each delivery once
     * @param doubled deliveries that came again, {@code altered} those of them that came with another body
     * @param leaks deliveries that tell of a person who may have fled the partner
     */
    public record Line(
            CountryCode partner,
            long entitled,
            long sent,
            long waiting,
            long delivered,
            long doubled,
            long altered,
            long leaks) {
        public long lost() {
            return Math.max(0, entitled - delivered - waiting);
        }

        /** Whether nothing went wrong with it. */
        public boolean clean() {
            return lost() == 0 && doubled == 0 && altered == 0 && leaks == 0;
        }

        /** Whether all of it has been in the queues. */
        public boolean queued() {
            return sent >= entitled;
        }

        /** Whether the partner has read all of it. */
        public boolean done() {
            return delivered >= entitled;
        }
    }

    public Map<CountryCode, Line> draw(Map<CountryCode, Inbox> inboxes) {
        var granted = overview.listPartners().stream().collect(Collectors.toMap(PartnerLine::partner, l -> l));
        return inboxes.values().stream()
                .map(inbox -> line(inbox, granted.get(inbox.partner())))
                .collect(Collectors.toMap(Line::partner, l -> l, (a, b) -> a, java.util.TreeMap::new));
    }

    private Line line(Inbox inbox, @org.jspecify.annotations.Nullable PartnerLine granted) {
        long entitled = granted == null ? 0 : granted.entitled() - granted.excepted();
        String queues = "sk.out." + inbox.partner() + ".";
        long waiting = broker.depths().stream()
                .filter(d -> d.queue().startsWith(queues))
                .mapToLong(EmbeddedBroker.Depth::messages)
                .sum();
        long sent = granted == null ? 0 : granted.sent();
        return new Line(
                inbox.partner(),
                entitled,
                sent,
                waiting,
                inbox.received(),
                inbox.doubled(),
                inbox.altered(),
                inbox.leaks());
    }
}
