package org.soderkoping.hub.parts;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.Identity.Role;
import org.soderkoping.hub.security.KeyFolder;

/** A broker with two partners and two agencies, met from outside by Qpid JMS over TLS. */
final class BrokerFixture implements AutoCloseable {
    static final Identity LATVIA = new Identity(Role.PARTNER, "LV");
    static final Identity LITHUANIA = new Identity(Role.PARTNER, "LT");
    static final Identity UKRAINE = new Identity(Role.AGENCY, "UA-DMS");
    static final Identity BELARUS = new Identity(Role.AGENCY, "BY-DCM");
    static final byte[] BODY = "<Message/>".getBytes(StandardCharsets.UTF_8);

    final Path folder;
    final KeyFolder keys;
    final List<Settlement> settlements = new CopyOnWriteArrayList<>();
    EmbeddedBroker broker;

    BrokerFixture(Path folder) {
        this.folder = folder;
        this.keys = KeyFolder.open(folder.resolve("keys"), "localhost", Clock.systemUTC());
        keys.ensure(List.of(LATVIA, LITHUANIA, UKRAINE, BELARUS));
        this.broker = start();
    }

    private EmbeddedBroker start() {
        var plan = BrokerPlan.of(
                List.of(FeedId.parse("UA-DMS/asylum-registration"), FeedId.parse("BY-DCM/asylum-registration")),
                List.of(new AgencyId("UA-DMS"), new AgencyId("BY-DCM")),
                CountryCode.MEMBERS);
        return new EmbeddedBroker(
                        folder.resolve("broker"), keys, plan, new EmbeddedBroker.Listening(0, settlements::add))
                .start();
    }

    void restart() {
        broker.close();
        broker = start();
    }

    /** Sends as the hub does. */
    void put(String queue, String id) throws JMSException {
        try (var hub = broker.hubConnections().createConnection()) {
            var session = hub.createSession(Session.AUTO_ACKNOWLEDGE);
            var message = session.createBytesMessage();
            message.writeBytes(BODY);
            message.setStringProperty("cloudEvents_id", id);
            message.setStringProperty("JMS_AMQP_ContentType", "application/vnd.soderkoping.asylum+xml;v=1");
            message.setStringProperty("JMSXGroupID", "subject-1");
            session.createProducer(session.createQueue(queue)).send(message);
        }
    }

    /** Takes one message as the hub does and gives its body. */
    byte[] takeAsHub(String queue) throws JMSException {
        try (var hub = broker.hubConnections().createConnection()) {
            hub.start();
            var session = hub.createSession(Session.AUTO_ACKNOWLEDGE);
            return session.createConsumer(session.createQueue(queue))
                    .receive(5000)
                    .getBody(byte[].class);
        }
    }

    Connection connect(Identity identity) throws JMSException {
        var connection = factory(keys, identity, "EXTERNAL").createConnection();
        connection.start();
        return connection;
    }

    JmsConnectionFactory factory(KeyFolder whose, Identity identity, String mechanism) {
        var factory =
                new JmsConnectionFactory("amqps://localhost:" + broker.port() + "?amqp.saslMechanisms=" + mechanism);
        factory.setSslContext(whose.clientContext(identity));
        return factory;
    }

    long depth(String queue) {
        return broker.depths().stream()
                .filter(d -> d.queue().equals(queue))
                .mapToLong(EmbeddedBroker.Depth::messages)
                .sum();
    }

    @Override
    public void close() {
        broker.close();
    }
}
