package org.soderkoping.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.parts.BrokerPlan;
import org.soderkoping.hub.parts.EmbeddedBroker;
import org.soderkoping.hub.security.KeyFolder;

/** On a real broker: what is taken, when it is answered, and that it comes back when the hub breaks. */
class IntakeQueueRouteTest {
    private static final String IN = "sk.in.ua-dms.asylum-registration";
    private static final String REPLY = "sk.reply.ua-dms";
    private static final Map<String, String> FEED =
            Map.of("feed", "UA-DMS/asylum-registration", "slug", "ua-dms.asylum-registration", "agency", "ua-dms");

    @TempDir
    Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void startBroker() {
        var keys = KeyFolder.open(folder.resolve("keys"), "localhost", Clock.systemUTC());
        keys.ensure(List.of());
        var plan = BrokerPlan.of(
                List.of(FeedId.parse("UA-DMS/asylum-registration")),
                List.of(new AgencyId("UA-DMS")),
                CountryCode.MEMBERS);
        broker = new EmbeddedBroker(
                        folder.resolve("broker"), keys, plan, new EmbeddedBroker.Listening(0, settled -> {}))
                .start();
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void aMessageIsAnsweredOnceThePipeIsThroughWithIt() throws Exception {
        try (var routes = queue(0)) {
            send("document");
            assertThat(receive(REPLY)).isEqualTo("receipt");
            assertThat(routes.told()).isEqualTo("""
                    open UA-DMS/asylum-registration document
                    admit
                    answer [batch]""");
        }
        assertThat(depth(IN)).as("taken for good").isZero();
    }

    @Test
    void aMessageComesBackWhenTheHubBreaksAndIsAnsweredOnce() throws Exception {
        try (var routes = queue(4)) { // one try and three more, then the queue's turn
            send("document");
            assertThat(receive(REPLY)).isEqualTo("receipt");
            assertThat(routes.told()).isEqualTo("""
                    open UA-DMS/asylum-registration document
                    broken
                    broken
                    broken
                    broken
                    open UA-DMS/asylum-registration document
                    admit
                    answer [batch]""");
            assertThat(routes.logged()).doesNotContain("document");
        }
        assertThat(depth(IN) + depth(REPLY)).as("nothing is left").isZero();
    }

    private Routes queue(int broken) throws Exception {
        var routes = new Routes("intake-queue");
        var jms = JmsComponent.jmsComponent(broker.hubConnections());
        jms.setTransacted(true);
        routes.bind("jms", jms).bind("queueIntake", new Arriving(routes));
        Pipes.behind(routes, new Stages.Breaking(routes, broken));
        return routes.start().instantiate("intake-queue", FEED);
    }

    private void send(String text) throws JMSException {
        try (var hub = broker.hubConnections().createConnection()) {
            var session = hub.createSession(Session.AUTO_ACKNOWLEDGE);
            var message = session.createBytesMessage();
            message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            session.createProducer(session.createQueue(IN)).send(message);
        }
    }

    private String receive(String queue) throws JMSException {
        try (var hub = broker.hubConnections().createConnection()) {
            hub.start();
            var session = hub.createSession(Session.AUTO_ACKNOWLEDGE);
            var consumer = session.createConsumer(session.createQueue(queue));
            return new String(consumer.receive(60_000).getBody(byte[].class), StandardCharsets.UTF_8);
        }
    }

    private long depth(String queue) {
        return broker.depths().stream()
                .filter(d -> d.queue().equals(queue))
                .mapToLong(EmbeddedBroker.Depth::messages)
                .sum();
    }

    /** Opens a message as one batch. */
    public static final class Arriving {
        private final Routes routes;

        Arriving(Routes routes) {
            this.routes = routes;
        }

        public List<String> open(Exchange exchange) throws JMSException {
            var message = (BytesMessage) exchange.getMessage().getBody(Message.class);
            var bytes = new byte[(int) message.getBodyLength()];
            message.readBytes(bytes);
            routes.tell("open " + exchange.getMessage().getHeader("feed") + " "
                    + new String(bytes, StandardCharsets.UTF_8));
            return List.of("batch");
        }

        public byte[] answer(List<String> arrival) {
            routes.tell("answer " + arrival);
            return "receipt".getBytes(StandardCharsets.UTF_8);
        }
    }
}
