package org.soderkoping.hub.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.Identity.Role;
import org.soderkoping.hub.security.KeyFolder;

/** The rights of docs/contracts.md as outside clients meet them, over TLS. */
class EmbeddedBrokerTest {
    private static final Identity LATVIA = new Identity(Role.PARTNER, "LV");
    private static final Identity LITHUANIA = new Identity(Role.PARTNER, "LT");
    private static final Identity UKRAINE = new Identity(Role.AGENCY, "UA-DMS");

    @TempDir
    Path folder;

    private KeyFolder keys;
    private EmbeddedBroker broker;
    private final List<Settlement> settlements = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        keys = KeyFolder.open(folder.resolve("keys"), "localhost", Clock.systemUTC());
        keys.ensure(List.of(LATVIA, LITHUANIA, UKRAINE));
        broker = broker();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aPartnerReadsItsOwnQueueAndTheHubHearsOfIt() throws JMSException {
        put("sk.out.LV.asylum", "d-1");
        try (var latvia = connect(LATVIA)) {
            latvia.start();
            var session = latvia.createSession(Session.AUTO_ACKNOWLEDGE);
            var message = session.createConsumer(session.createQueue("sk.out.LV.asylum"))
                    .receive(5000);
            assertThat(message.getBody(byte[].class)).isEqualTo("body".getBytes());
            assertThat(message.getStringProperty("cloudEvents_id")).isEqualTo("d-1");
        }
        await().until(() -> settlements.equals(List.of(new Settlement("sk.out.LV.asylum", "d-1", false))));
    }

    @Test
    void aPartnerIsRefusedAtAnothersQueue() throws JMSException {
        try (var latvia = connect(LATVIA)) {
            var session = latvia.createSession(Session.AUTO_ACKNOWLEDGE);
            for (String queue : List.of(
                    "sk.out.LT.asylum",
                    "sk.out.LV.#",
                    "sk.ack.LV",
                    "sk.reply.ua-dms",
                    "DLQ.sk.out.LV.asylum",
                    "sk.out.LV.asylum::sk.out.LT.asylum",
                    "activemq.management",
                    "activemq.notifications")) {
                assertThatThrownBy(() -> session.createConsumer(session.createQueue(queue)))
                        .as(queue)
                        .isInstanceOf(JMSException.class);
            }
        }
    }

    @Test
    void nobodyBrowsesAndNobodySendsToAPartner() throws JMSException {
        try (var latvia = connect(LATVIA)) {
            var session = latvia.createSession(Session.AUTO_ACKNOWLEDGE);
            var own = session.createQueue("sk.out.LV.asylum");
            assertThatThrownBy(() -> session.createBrowser(own).getEnumeration().hasMoreElements())
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> session.createProducer(own)).isInstanceOf(JMSSecurityException.class);
            assertThatThrownBy(() -> session.createProducer(session.createQueue("sk.ack.LT")))
                    .isInstanceOf(JMSSecurityException.class);
        }
    }

    @Test
    void anAgencySendsToItsOwnFeedOnly() throws JMSException {
        try (var ukraine = connect(UKRAINE)) {
            var session = ukraine.createSession(Session.AUTO_ACKNOWLEDGE);
            session.createProducer(session.createQueue("sk.in.ua-dms.asylum-registration"))
                    .send(session.createBytesMessage());
            assertThatThrownBy(() -> session.createProducer(session.createQueue("sk.in.by-dcm.asylum-registration")))
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> session.createConsumer(session.createQueue("sk.in.ua-dms.asylum-registration")))
                    .isInstanceOf(JMSSecurityException.class);
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityOpensNothing() {
        var foreign = KeyFolder.open(folder.resolve("foreign"), "localhost", Clock.systemUTC());
        foreign.ensure(List.of(LATVIA));
        assertThatThrownBy(() -> connect(foreign, LATVIA).close()).isInstanceOf(JMSException.class);
    }

    @Test
    void noPasswordAndNoAnonymityAreAccepted() {
        for (String mechanism : List.of("PLAIN", "ANONYMOUS")) {
            var factory = factory(keys, LATVIA, mechanism);
            assertThatThrownBy(() -> factory.createConnection("LV", "guess").start())
                    .as(mechanism)
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void aRejectedMessageGoesToTheLanesDeadLetters() throws JMSException {
        put("sk.out.LV.asylum", "d-2");
        var factory = factory(keys, LATVIA, "EXTERNAL");
        try (var latvia = factory.createConnection()) {
            latvia.start();
            var session = latvia.createSession(Session.CLIENT_ACKNOWLEDGE);
            var message = session.createConsumer(session.createQueue("sk.out.LV.asylum"))
                    .receive(5000);
            message.setIntProperty("JMS_AMQP_ACK_TYPE", 2);
            message.acknowledge();
        }
        await().until(() -> depth("DLQ.sk.out.LV.asylum") == 1);
        await().until(() -> settlements.equals(List.of(new Settlement("sk.out.LV.asylum", "d-2", true))));
    }

    @Test
    void whatWaitsSurvivesARestart() throws JMSException {
        put("sk.out.LV.asylum", "d-3");
        broker.close();
        broker = broker();
        assertThat(depth("sk.out.LV.asylum")).isEqualTo(1);
    }

    @Test
    void aQueueMayBeAddedWhileRunning() throws JMSException {
        broker.addQueue("sk.out.XX.asylum");
        put("sk.out.XX.asylum", "d-4");
        assertThat(depth("sk.out.XX.asylum")).isEqualTo(1);
    }

    private EmbeddedBroker broker() {
        var plan = BrokerPlan.of(
                List.of(FeedId.parse("UA-DMS/asylum-registration"), FeedId.parse("BY-DCM/asylum-registration")),
                List.of(new AgencyId("UA-DMS")),
                CountryCode.MEMBERS);
        return new EmbeddedBroker(
                        folder.resolve("broker"), keys, plan, new EmbeddedBroker.Listening(0, settlements::add))
                .start();
    }

    private long depth(String queue) {
        return broker.depths().stream()
                .filter(d -> d.queue().equals(queue))
                .mapToLong(EmbeddedBroker.Depth::messages)
                .sum();
    }

    private void put(String queue, String id) throws JMSException {
        try (var hub = broker.hubConnections().createConnection()) {
            var session = hub.createSession(Session.AUTO_ACKNOWLEDGE);
            var message = session.createBytesMessage();
            message.writeBytes("body".getBytes());
            message.setStringProperty("cloudEvents_id", id);
            session.createProducer(session.createQueue(queue)).send(message);
        }
    }

    private Connection connect(Identity identity) throws JMSException {
        return connect(keys, identity);
    }

    private Connection connect(KeyFolder whose, Identity identity) throws JMSException {
        var connection = factory(whose, identity, "EXTERNAL").createConnection();
        connection.start();
        return connection;
    }

    private JmsConnectionFactory factory(KeyFolder whose, Identity identity, String mechanism) {
        var factory =
                new JmsConnectionFactory("amqps://localhost:" + broker.port() + "?amqp.saslMechanisms=" + mechanism);
        factory.setSslContext(whose.clientContext(identity));
        return factory;
    }
}
