package org.soderkoping.hub.parts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Lane;

/**
 * Which queues the broker holds; nothing is made on demand.
 *
 * @param queues durable queues, one per address of the same name
 */
public record BrokerPlan(Set<String> queues) {

    public BrokerPlan {
        queues = Set.copyOf(queues);
    }

    /** One queue per queue feed, reply queues for all agencies, out, dead-letter and ack queues for all partners. */
    public static BrokerPlan of(
            Collection<FeedId> queueFeeds, Collection<AgencyId> agencies, Collection<CountryCode> partners) {
        var queues = new LinkedHashSet<>(List.of(BrokerSettings.DEAD, BrokerSettings.EXPIRED));
        queueFeeds.forEach(feed -> queues.add(feed.inQueue()));
        agencies.forEach(agency -> queues.add("sk.reply." + agency.lower()));
        for (CountryCode partner : partners) {
            queues.add("sk.ack." + partner);
            for (Lane lane : Lane.values()) {
                queues.add(lane.outQueue(partner));
                queues.add(deadLetters(lane.outQueue(partner)));
            }
        }
        return new BrokerPlan(queues);
    }

    /** Where rejected messages of a partner's queue go. */
    static String deadLetters(String outQueue) {
        return "DLQ." + outQueue;
    }
}
