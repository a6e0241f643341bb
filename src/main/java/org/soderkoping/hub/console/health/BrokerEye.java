package org.soderkoping.hub.console.health;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.parts.EmbeddedBroker;
import org.springframework.beans.factory.ObjectProvider;

/** Looks whether the embedded broker writes its journal and holds every partner's queues. */
final class BrokerEye {
    private final ObjectProvider<EmbeddedBroker> broker;
    private final InForce inForce;

    BrokerEye(ObjectProvider<EmbeddedBroker> broker, InForce inForce) {
        this.broker = broker;
        this.inForce = inForce;
    }

    Look look() {
        var embedded = broker.getIfAvailable();
        return embedded == null ? Look.sound("not this hub's own (hub.broker.url)") : look(embedded);
    }

    private Look look(EmbeddedBroker embedded) {
        var trouble = embedded.findTrouble();
        if (trouble.isPresent()) {
            return Look.trouble(trouble.get());
        }
        var there = embedded.depths().stream().map(EmbeddedBroker.Depth::queue).collect(Collectors.toSet());
        var missing = queues().filter(q -> !there.contains(q)).toList();
        return missing.isEmpty()
                ? Look.sound("journal runs, " + there.size() + " queues, AMQP port " + embedded.port())
                : Look.trouble("queues are missing: " + summary(missing));
    }

    private Stream<String> queues() {
        return inForce.part(Participants.class).partnerCountries().stream()
                .flatMap(partner -> Stream.concat(
                        Stream.of("sk.ack." + partner), Stream.of(Lane.values()).map(lane -> lane.outQueue(partner))));
    }

    private static String summary(List<String> names) {
        return names.size() + ", first " + names.get(0);
    }
}
