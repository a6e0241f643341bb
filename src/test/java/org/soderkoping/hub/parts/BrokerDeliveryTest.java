package org.soderkoping.hub.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.soderkoping.hub.parts.BrokerFixture.BODY;
import static org.soderkoping.hub.parts.BrokerFixture.LATVIA;
import static org.soderkoping.hub.parts.BrokerFixture.UKRAINE;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to messages: how they look outside, when they count as taken, and that none is dropped. */
class BrokerDeliveryTest {
    private static final String QUEUE = "sk.out.LV.asylum";
    private static final int REJECTED = 2;

    @TempDir
    Path folder;

    private BrokerFixture hub;

    @BeforeEach
    void start() {
        hub = new BrokerFixture(folder);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aPartnerGetsBytesWithTheirContentTypeAndTheHubHearsOfIt() throws JMSException {
        hub.put(QUEUE, "d-1");
        try (var latvia = hub.connect(LATVIA)) {
            var message = receive(latvia.createSession(Session.AUTO_ACKNOWLEDGE));
            assertThat(message).isInstanceOf(BytesMessage.class);
            assertThat(message.getBody(byte[].class)).isEqualTo(BODY);
            assertThat(message.getStringProperty("cloudEvents_id")).isEqualTo("d-1");
            assertThat(message.getStringProperty("JMSXGroupID")).isEqualTo("subject-1");
            var facade = (AmqpJmsMessageFacade) ((JmsMessage) message).getFacade();
            assertThat(facade.getContentType().toString()).isEqualTo("application/vnd.soderkoping.asylum+xml;v=1");
        }
        hears(new Settlement(QUEUE, "d-1", false));
    }

    @Test
    void aRejectedMessageGoesToTheLanesDeadLetters() throws JMSException {
        hub.put(QUEUE, "d-2");
        reject(QUEUE);
        await().until(() -> hub.depth("DLQ." + QUEUE) == 1);
        hears(new Settlement(QUEUE, "d-2", true));
    }

    @Test
    void aPartnersTransactionCountsOnceItIsCommitted() throws JMSException {
        hub.put(QUEUE, "d-3");
        try (var latvia = hub.connect(LATVIA)) {
            var session = latvia.createSession(Session.SESSION_TRANSACTED);
            var consumer = session.createConsumer(session.createQueue(QUEUE));
            assertThat(consumer.receive(5000)).isNotNull();
            session.rollback();
            assertThat(consumer.receive(5000)).isNotNull();
            assertThat(hub.settlements).isEmpty();
            session.commit();
        }
        hears(new Settlement(QUEUE, "d-3", false));
    }

    @Test
    void aMessageIsNeverGivenUpHoweverOftenItsPartnerRollsBack() throws JMSException {
        hub.put(QUEUE, "d-4");
        try (var latvia = hub.connect(LATVIA)) {
            var session = latvia.createSession(Session.SESSION_TRANSACTED);
            var consumer = session.createConsumer(session.createQueue(QUEUE));
            for (int turn = 0; turn < 15; turn++) {
                assertThat(consumer.receive(5000)).as("turn " + turn).isNotNull();
                session.rollback();
            }
        }
        await().until(() -> hub.depth(QUEUE) == 1);
        assertThat(hub.depth("DLQ." + QUEUE)).isZero();
    }

    @Test
    void whatTheHubTakesBackIsNoSettlement() throws JMSException {
        hub.put(QUEUE, "d-5");
        hub.takeAsHub(QUEUE);
        hub.put(QUEUE, "d-6");
        try (var latvia = hub.connect(LATVIA)) {
            receive(latvia.createSession(Session.AUTO_ACKNOWLEDGE));
        }
        hears(new Settlement(QUEUE, "d-6", false));
    }

    @Test
    void whatWaitsSurvivesARestart() throws JMSException {
        hub.put(QUEUE, "d-7");
        hub.restart();
        assertThat(hub.depth(QUEUE)).isEqualTo(1);
    }

    @Test
    void aQueueAddedWhileRunningHasItsOwnDeadLetters() throws JMSException {
        hub.broker.addQueue("sk.out.LV.novelty");
        hub.put("sk.out.LV.novelty", "d-8");
        assertThat(hub.depth("sk.out.LV.novelty")).isEqualTo(1);
        assertThat(hub.broker.depths()).contains(new EmbeddedBroker.Depth("DLQ.sk.out.LV.novelty", 0, 0));
    }

    @Test
    void aLargeSubmissionArrivesWhole() throws JMSException {
        var body = new byte[3_000_000];
        new Random(7).nextBytes(body);
        try (var ukraine = hub.connect(UKRAINE)) {
            var session = ukraine.createSession(Session.AUTO_ACKNOWLEDGE);
            var message = session.createBytesMessage();
            message.writeBytes(body);
            session.createProducer(session.createQueue("sk.in.ua-dms.asylum-registration"))
                    .send(message);
        }
        assertThat(hub.takeAsHub("sk.in.ua-dms.asylum-registration")).isEqualTo(body);
    }

    @Test
    void anAgencyCannotMakeItsMessageExpireOrBeTakenForADuplicate() throws Exception {
        try (var ukraine = hub.connect(UKRAINE)) {
            var session = ukraine.createSession(Session.AUTO_ACKNOWLEDGE);
            var producer = session.createProducer(session.createQueue("sk.in.ua-dms.asylum-registration"));
            producer.setTimeToLive(1);
            for (int turn = 0; turn < 2; turn++) {
                var message = session.createBytesMessage();
                message.setStringProperty("_AMQ_DUPL_ID", "same");
                message.writeBytes(BODY);
                producer.send(message);
            }
        }
        assertThat(hub.takeAsHub("sk.in.ua-dms.asylum-registration")).isEqualTo(BODY);
        assertThat(hub.takeAsHub("sk.in.ua-dms.asylum-registration")).isEqualTo(BODY);
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() {
        assertThatThrownBy(() -> new EmbeddedBroker(
                                folder.resolve("broker"),
                                hub.keys,
                                new BrokerPlan(java.util.Set.of()),
                                new EmbeddedBroker.Listening(hub.broker.port(), s -> {}))
                        .start())
                .hasMessageContaining("is taken; choose another");
    }

    private void reject(String queue) throws JMSException {
        try (var latvia = hub.connect(LATVIA)) {
            var session = latvia.createSession(Session.CLIENT_ACKNOWLEDGE);
            var message = session.createConsumer(session.createQueue(queue)).receive(5000);
            message.setIntProperty("JMS_AMQP_ACK_TYPE", REJECTED);
            message.acknowledge();
        }
    }

    private static Message receive(Session session) throws JMSException {
        return session.createConsumer(session.createQueue(QUEUE)).receive(5000);
    }

    private void hears(Settlement settlement) {
        await().until(() -> hub.settlements.equals(List.of(settlement)));
    }
}
