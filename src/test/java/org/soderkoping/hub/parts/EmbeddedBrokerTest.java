package org.soderkoping.hub.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soderkoping.hub.parts.BrokerFixture.LATVIA;
import static org.soderkoping.hub.parts.BrokerFixture.LITHUANIA;
import static org.soderkoping.hub.parts.BrokerFixture.UKRAINE;

import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.security.KeyFolder;

/** Who gets in, and to what: the rights of docs/contracts.md as outside clients meet them, over TLS. */
class EmbeddedBrokerTest {
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
    void aPartnerIsRefusedAtEveryQueueButItsOwn() throws JMSException {
        try (var latvia = hub.connect(LATVIA)) {
            var session = latvia.createSession(Session.AUTO_ACKNOWLEDGE);
            session.createConsumer(session.createQueue("sk.out.LV.asylum")).close();
            for (String queue : List.of(
                    "sk.out.LT.asylum",
                    "sk.ack.LV",
                    "sk.reply.ua-dms",
                    "sk.in.ua-dms.asylum-registration",
                    "DLQ.sk",
                    "DLQ.sk.out.LV.asylum",
                    "expired.sk")) {
                assertThatThrownBy(() -> session.createConsumer(session.createQueue(queue)))
                        .as(queue)
                        .isInstanceOf(JMSSecurityException.class)
                        .hasMessageContaining("amqp:unauthorized-access");
            }
            for (String pattern : List.of(
                    "sk.out.LV.#",
                    "sk.out.*.asylum",
                    "sk.out.LV",
                    "#",
                    "sk.out.LV.asylum::sk.out.LT.asylum",
                    "sk.out.LT.asylum::sk.out.LT.asylum",
                    "activemq.management",
                    "activemq.notifications")) {
                assertThatThrownBy(() -> session.createConsumer(session.createQueue(pattern)))
                        .as(pattern)
                        .isInstanceOf(JMSException.class);
            }
        }
    }

    @Test
    void aPartnerSendsOnlyItsReceipts() throws JMSException {
        try (var latvia = hub.connect(LATVIA)) {
            var session = latvia.createSession(Session.AUTO_ACKNOWLEDGE);
            session.createProducer(session.createQueue("sk.ack.LV")).send(session.createTextMessage("receipt"));
            for (String queue : List.of(
                    "sk.out.LV.asylum",
                    "sk.ack.LT",
                    "sk.in.ua-dms.asylum-registration",
                    "sk.ack.LV::sk.ack.LT",
                    "activemq.management")) {
                assertThatThrownBy(() -> session.createProducer(session.createQueue(queue)))
                        .as(queue)
                        .isInstanceOf(JMSSecurityException.class);
            }
        }
        assertThat(hub.depth("sk.ack.LV")).isEqualTo(1);
    }

    @Test
    void nobodyOutsideBrowsesOrMakesAQueue() throws JMSException {
        try (var latvia = hub.connect(LATVIA)) {
            var session = latvia.createSession(Session.AUTO_ACKNOWLEDGE);
            assertThatThrownBy(() -> session.createBrowser(session.createQueue("sk.out.LV.asylum"))
                            .getEnumeration()
                            .hasMoreElements())
                    .isInstanceOf(JMSSecurityException.class);
            assertThatThrownBy(session::createTemporaryQueue).isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> session.createDurableConsumer(session.createTopic("sk.out.LV.asylum"), "s"))
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void anAgencySendsToItsOwnFeedOnly() throws JMSException {
        try (var ukraine = hub.connect(UKRAINE)) {
            var session = ukraine.createSession(Session.AUTO_ACKNOWLEDGE);
            session.createProducer(session.createQueue("sk.in.ua-dms.asylum-registration"))
                    .send(session.createBytesMessage());
            session.createConsumer(session.createQueue("sk.reply.ua-dms")).close();
            for (String queue : List.of("sk.in.by-dcm.asylum-registration", "sk.reply.ua-dms", "sk.ack.LV")) {
                assertThatThrownBy(() -> session.createProducer(session.createQueue(queue)))
                        .as(queue)
                        .isInstanceOf(JMSSecurityException.class);
            }
            for (String queue : List.of("sk.in.ua-dms.asylum-registration", "sk.reply.by-dcm", "sk.out.LV.asylum")) {
                assertThatThrownBy(() -> session.createConsumer(session.createQueue(queue)))
                        .as(queue)
                        .isInstanceOf(JMSSecurityException.class);
            }
        }
    }

    @Test
    void aFeedWithoutAQueueCannotBeSentTo() throws JMSException {
        try (var ukraine = hub.connect(UKRAINE)) {
            var session = ukraine.createSession(Session.AUTO_ACKNOWLEDGE);
            assertThatThrownBy(() -> session.createProducer(session.createQueue("sk.in.ua-dms.invented")))
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void withoutACertificateNobodyGetsIn() throws Exception {
        var factory = hub.factory(hub.keys, LATVIA, "EXTERNAL");
        factory.setSslContext(trustOnly());
        assertThatThrownBy(() -> factory.createConnection().start()).isInstanceOf(JMSException.class);
    }

    @Test
    void aCertificateOfAnotherAuthorityOpensNothing() {
        var foreign = KeyFolder.open(folder.resolve("foreign"), "localhost", Clock.systemUTC());
        foreign.ensure(List.of(LATVIA));
        assertThatThrownBy(() -> hub.factory(foreign, LATVIA, "EXTERNAL")
                        .createConnection()
                        .start())
                .isInstanceOf(JMSException.class);
    }

    @Test
    void noPasswordAndNoAnonymityAreAccepted() {
        for (String mechanism : List.of("PLAIN", "ANONYMOUS")) {
            var factory = hub.factory(hub.keys, LATVIA, mechanism);
            assertThatThrownBy(() -> factory.createConnection("LV", "guess").start())
                    .as(mechanism)
                    .isInstanceOf(JMSException.class)
                    .hasMessageContaining("mechanism");
        }
    }

    @Test
    void whoIsSuspendedIsCutOffAndStaysOutUntilResumed() throws JMSException {
        var latvia = hub.connect(LATVIA);
        try (var lithuania = hub.connect(LITHUANIA)) {
            hub.broker.suspend(LATVIA);
            assertThatThrownBy(() -> latvia.createSession(Session.AUTO_ACKNOWLEDGE)
                            .createConsumer(latvia.createSession().createQueue("sk.out.LV.asylum")))
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(this::reconnect).isInstanceOf(JMSException.class);
            lithuania
                    .createSession(Session.AUTO_ACKNOWLEDGE)
                    .createConsumer(lithuania.createSession().createQueue("sk.out.LT.asylum"));
            hub.broker.resume(LATVIA);
            reconnect();
        }
    }

    @Test
    void whoDoesNotSpeakAmqpIsHungUpOn() throws IOException {
        var tls = hub.keys.clientContext(LATVIA).getSocketFactory();
        for (String hello : List.of("ARTEMIS\0\0\0\0\0\0\0", "HORNETQ\0", "CONNECT\naccept-version:1.2\n\n\0")) {
            try (var socket = tls.createSocket("localhost", hub.broker.port())) {
                socket.setSoTimeout(5000);
                socket.getOutputStream().write(hello.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                assertThat(socket.getInputStream().readAllBytes()).as(hello).isEmpty();
            }
        }
    }

    private void reconnect() throws JMSException {
        try (var latvia = hub.connect(LATVIA)) {
            latvia.createSession(Session.AUTO_ACKNOWLEDGE)
                    .createConsumer(latvia.createSession().createQueue("sk.out.LV.asylum"));
        }
    }

    private SSLContext trustOnly() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(
                hub.keys.trustStore().toFile(),
                hub.keys.passwordOf(hub.keys.trustStore()).toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
