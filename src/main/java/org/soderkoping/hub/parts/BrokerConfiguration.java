package org.soderkoping.hub.parts;

import jakarta.jms.ConnectionFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The embedded broker, unless {@code hub.broker.url} names another, and the keys of all who connect. */
@Configuration
@ConditionalOnExpression("'${hub.broker.url:}'.isEmpty()")
class BrokerConfiguration {
    @Bean(destroyMethod = "close")
    EmbeddedBroker embeddedBroker(HubFolders folders, KeyFolder keys, InForce inForce, Listener listener) {
        var participants = inForce.part(Participants.class);
        keys.ensure(identities(participants));
        return new EmbeddedBroker(folders.data().resolve("broker"), keys, plan(participants), listener.listening())
                .start();
    }

    @Bean
    @Order(1)
    Doors brokerDoors(EmbeddedBroker broker, KeyFolder keys, InForce inForce) {
        return new Doors(broker, keys, inForce);
    }

    @Bean
    Listener settlementListener(@Value("${hub.amqp.port}") int port, ObjectProvider<SettlementSink> sinks) {
        return new Listener(new EmbeddedBroker.Listening(port, settlement -> {
            SettlementSink sink = sinks.getIfAvailable();
            if (sink != null) {
                sink.accept(settlement);
            }
        }));
    }

    @Bean
    ConnectionFactory connectionFactory(EmbeddedBroker broker) {
        return broker.hubConnections();
    }

    /** Where the acceptor listens, as a bean of its own. */
    record Listener(EmbeddedBroker.Listening listening) {}

    /** Keys, queues and rights: who joins gets them, who leaves is shut out, and what its queues hold stays. */
    record Doors(EmbeddedBroker broker, KeyFolder keys, InForce inForce) implements Doorkeeper {
        /** Queues of both editions take until the old one has gone. */
        @Override
        public void prepare(Participants next) {
            keys.ensure(identities(next));
            var both = new HashSet<>(plan(inForce.part(Participants.class)).queues());
            both.addAll(plan(next).queues());
            broker.renew(new BrokerPlan(both));
        }

        @Override
        public void withdraw(Participants next) {
            var kept = Set.copyOf(identities(next));
            broker.renew(plan(next));
            identities(inForce.part(Participants.class)).stream()
                    .filter(i -> !kept.contains(i))
                    .forEach(broker::suspend);
        }

        @Override
        public void open(Participants now) {
            identities(now).forEach(broker::resume);
        }
    }

    private static BrokerPlan plan(Participants participants) {
        var queueFeeds = participants.feeds().stream()
                .filter(f -> f.channel() == Channel.QUEUE)
                .map(Feed::id)
                .toList();
        return BrokerPlan.of(
                queueFeeds, participants.agencies().stream().map(Agency::id).toList(), participants.partnerCountries());
    }

    private static List<Identity> identities(Participants participants) {
        var identities = new ArrayList<Identity>();
        for (Agency agency : participants.agencies()) {
            identities.add(new Identity(Identity.Role.AGENCY, agency.id().value()));
        }
        for (CountryCode partner : participants.partnerCountries()) {
            identities.add(new Identity(Identity.Role.PARTNER, partner.alpha2()));
        }
        return identities;
    }
}
