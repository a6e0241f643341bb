package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.soderkoping.hub.journey.PartnerReader.Delivery;
import org.soderkoping.hub.journey.SharedHub.Running;
import org.xml.sax.SAXException;

/** What a partner meets at its queues, and at those of others. */
@ExtendWith(SharedHub.class)
class PartnersJourneyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void readsCompleteHeadersWithoutAPersonAndAValidBody(Running running) throws IOException, SAXException {
        submit(running, "HEADERS", People.estonian("HEADERS-1", "Headersfamily", List.of("SYR"), List.of()));
        for (String country : List.of("LV", "PL")) {
            var partner = running.partner(country);
            await().atMost(SOON).until(() -> partner.about("HEADERS-1").size() == 1);
            var delivery = partner.about("HEADERS-1").get(0);
            assertThat(delivery.headers()).containsAllEntriesOf(constantHeaders(delivery));
            assertThat(delivery.headers().keySet())
                    .containsOnly(
                            "cloudEvents_specversion",
                            "cloudEvents_id",
                            "cloudEvents_source",
                            "cloudEvents_type",
                            "cloudEvents_subject",
                            "cloudEvents_time",
                            "cloudEvents_dataschema",
                            "skagreement",
                            "skpurpose",
                            "skmasked",
                            "skretainuntil",
                            "skpossibledup",
                            "sktest",
                            "JMSXGroupID",
                            "JMSXDeliveryCount",
                            "_AMQ_DUPL_ID");
            assertNamesNobody(delivery);
            format().newValidator().validate(new StreamSource(new ByteArrayInputStream(delivery.body())));
        }
    }

    private static Map<String, String> constantHeaders(Delivery delivery) {
        return Map.of(
                "cloudEvents_specversion", "1.0",
                "cloudEvents_id", delivery.id(),
                "cloudEvents_source", "urn:soderkoping:EE-PPA",
                "cloudEvents_type", "org.soderkoping.asylum.AsylumRegistration.v1",
                "cloudEvents_subject", delivery.headers().get("JMSXGroupID"),
                "cloudEvents_dataschema", "urn:soderkoping:exchange:1",
                "skagreement", "SODERKOPING-ASYLUM/1",
                "skpurpose", "RESPONSIBILITY",
                "skpossibledup", "false",
                "sktest", "true");
    }

    private static void assertNamesNobody(Delivery delivery) {
        var body = Xml.parse(delivery.body());
        for (String element :
                List.of("family", "given", "birthDate", "localPersonId", "applicationId", "number", "nationality")) {
            for (String text : Xml.texts(body, element)) {
                assertThat(delivery.headers().values()).noneMatch(header -> header.contains(text));
            }
        }
    }

    private static Schema format() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("schemas/exchange/v1/message.xsd").toFile());
    }

    @Test
    void aRejectedMessageGoesToThePartnersDeadLettersAndNobodyElseLosesIt(Running running) throws Exception {
        var hub = running.hub();
        submit(running, "REJECT", People.estonian("REJECT-1", "Rejectfamily", List.of("SYR"), List.of()));
        try (var slovakia = connect(hub, hub.keys().partner(SharedHub.UNREAD))) {
            reject(slovakia, "REJECT-1");
            await().atMost(SOON)
                    .until(() -> hub.count("select count(*) from exception_record e join record r on r.id = e.record_id"
                                    + " where e.partner = 'SK' and e.reason = 'DEAD'")
                            == 1);
            var session = slovakia.createSession(Session.AUTO_ACKNOWLEDGE);
            var again = session.createConsumer(session.createQueue("sk.out.SK.asylum"));
            for (var message = again.receive(500); message != null; message = again.receive(500)) {
                assertThat(PartnerReader.delivery("", message).text()).doesNotContain("REJECT-1");
            }
        }
        await().atMost(SOON).until(() -> running.partner("LV").about("REJECT-1").size() == 1);
    }

    /** Takes what comes before, and rejects this one (disposition 2 of Qpid JMS). */
    private static void reject(Connection connection, String text) throws JMSException {
        var session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
        var consumer = session.createConsumer(session.createQueue("sk.out.SK.asylum"));
        for (boolean found = false; !found; ) {
            var message = consumer.receive(10_000);
            assertThat(message).as("the message to reject").isNotNull();
            found = PartnerReader.delivery("", message).text().contains(text);
            if (found) {
                message.setIntProperty("JMS_AMQP_ACK_TYPE", 2);
            }
            message.acknowledge();
        }
        session.close();
    }

    @Test
    void isTurnedAwayFromEveryQueueButItsOwn(Running running) throws JMSException {
        var hub = running.hub();
        for (String country : List.of("BY", "LV", "UA", "SK")) {
            try (var connection = connect(hub, hub.keys().partner(country))) {
                for (String other : HubProcess.PARTNERS) {
                    for (String queue : List.of("sk.out.%s.asylum", "sk.out.%s.border", "sk.out.%s.coi")) {
                        assertConsuming(connection, queue.formatted(other), other.equals(country));
                    }
                    assertConsuming(connection, "DLQ.sk.out." + other + ".asylum", false);
                    assertSending(connection, "sk.ack." + other, other.equals(country));
                }
                for (String queue : List.of("sk.reply.ua-dms", "sk.in.ua-dms.asylum-registration", "DLQ.sk")) {
                    assertConsuming(connection, queue, false);
                    assertSending(connection, queue, false);
                }
            }
        }
    }

    @Test
    void theBrokersManagementIsNotThere(Running running) throws JMSException {
        var hub = running.hub();
        try (var connection = connect(hub, hub.keys().partner("LV"))) {
            var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            for (String address : List.of("activemq.management", "activemq.notifications", "$management")) {
                var queue = session.createQueue(address);
                assertThatThrownBy(() -> session.createConsumer(queue)).isInstanceOf(JMSException.class);
                assertThatThrownBy(() -> session.createProducer(queue)).isInstanceOf(JMSException.class);
            }
        }
    }

    @Test
    void anAgencyReadsItsRepliesAndNoPartnersQueue(Running running) throws JMSException {
        var hub = running.hub();
        try (var connection = connect(hub, hub.keys().agency("BY-DCM"))) {
            assertConsuming(connection, "sk.reply.by-dcm", true);
            assertConsuming(connection, "sk.reply.ua-dms", false);
            assertConsuming(connection, "sk.out.BY.asylum", false);
            assertConsuming(connection, "sk.out.LV.asylum", false);
            assertSending(connection, "sk.ack.BY", false);
            assertSending(connection, "sk.in.ua-dms.asylum-registration", false);
        }
    }

    @Test
    void nobodyBrowsesAndNobodyComesInByAPassword(Running running) throws JMSException {
        var hub = running.hub();
        var latvia = hub.keys().partner("LV");
        try (var connection = connect(hub, latvia)) {
            var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            assertThatThrownBy(() -> session.createBrowser(session.createQueue("sk.out.LV.asylum"))
                            .getEnumeration()
                            .hasMoreElements())
                    .isInstanceOf(JMSException.class)
                    .hasMessageContaining("amqp:unauthorized-access");
        }
        for (String mechanism : List.of("PLAIN", "ANONYMOUS")) {
            assertThatThrownBy(() -> QueueCaller.factory(hub, latvia, mechanism)
                            .createConnection("LV", "LV")
                            .start())
                    .as(mechanism)
                    .isInstanceOf(JMSException.class);
        }
        assertThatThrownBy(() -> connect(hub, hub.keys().nobody())).isInstanceOf(JMSException.class);
    }

    private static void assertConsuming(Connection connection, String queue, boolean allowed) throws JMSException {
        var session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
        if (allowed) {
            session.createConsumer(session.createQueue(queue)).close();
        } else {
            assertThatThrownBy(() -> session.createConsumer(session.createQueue(queue)))
                    .as(queue)
                    .isInstanceOf(JMSException.class)
                    .hasMessageContaining("amqp:unauthorized-access");
        }
        session.close();
    }

    private static void assertSending(Connection connection, String queue, boolean allowed) throws JMSException {
        var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        if (allowed) {
            session.createProducer(session.createQueue(queue)).close();
        } else {
            assertThatThrownBy(() -> session.createProducer(session.createQueue(queue)))
                    .as(queue)
                    .isInstanceOf(JMSException.class)
                    .hasMessageContaining("amqp:unauthorized-access");
        }
        session.close();
    }

    private static Connection connect(HubProcess hub, SSLContext tls) throws JMSException {
        var connection = QueueCaller.factory(hub, tls, "EXTERNAL").createConnection();
        connection.start();
        return connection;
    }

    private static void submit(Running running, String id, String document) throws IOException {
        byte[] signal = new SoapCaller(running.hub(), "EE-PPA")
                .submit("asylum-registration", "Soap11", id, document.getBytes(StandardCharsets.UTF_8));
        assertThat(Verdict.of(signal)).isEqualTo(new Verdict("VALID", 1, 0, List.of()));
    }
}
