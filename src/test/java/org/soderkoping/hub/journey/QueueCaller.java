package org.soderkoping.hub.journey;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.jms.JmsDestination;
import org.apache.qpid.jms.JmsSession;
import org.apache.qpid.jms.message.JmsMessageIDBuilder;
import org.apache.qpid.jms.policy.JmsMessageIDPolicy;

/** An agency on AMQP, with Qpid JMS, which is taught to send the message ids it is told. */
final class QueueCaller implements AutoCloseable {
    /** What came to the reply queue. */
    record Reply(String to, byte[] signal) {
        boolean verdict() {
            return text().contains("<recordsAccepted>");
        }

        String text() {
            return new String(signal, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "reply to " + to;
        }
    }

    private final Connection connection;
    private final Session session;
    private final String agency;
    private final List<Reply> replies = new CopyOnWriteArrayList<>();
    private volatile String nextId = "";

    QueueCaller(HubProcess hub, String agency) throws JMSException {
        this.agency = agency.toLowerCase(Locale.ROOT);
        var factory = factory(hub, hub.keys().agency(agency), "EXTERNAL");
        factory.setMessageIDPolicy(new OwnIds());
        connection = factory.createConnection();
        session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        var listening = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        listening
                .createConsumer(listening.createQueue("sk.reply." + this.agency))
                .setMessageListener(this::hear);
        connection.start();
    }

    static JmsConnectionFactory factory(HubProcess hub, SSLContext tls, String mechanism) {
        var factory = new JmsConnectionFactory("amqps://localhost:" + hub.amqp
                + "?jms.prefetchPolicy.all=20&jms.requestTimeout=10000&jms.sendTimeout=10000&jms.closeTimeout=2000"
                + "&amqp.saslMechanisms=" + mechanism);
        factory.setSslContext(tls);
        return factory;
    }

    private void hear(Message message) {
        try {
            replies.add(new Reply(String.valueOf(message.getJMSCorrelationID()), message.getBody(byte[].class)));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(String feed, String id, byte[] document) throws JMSException {
        nextId = id;
        var message = session.createBytesMessage();
        message.writeBytes(document);
        session.createProducer(session.createQueue("sk.in." + agency + "." + feed))
                .send(message);
    }

    /** Sends, and waits for the next verdict on this id. */
    byte[] push(String feed, String id, byte[] document) throws JMSException {
        long before = verdicts(id).size();
        send(feed, id, document);
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until) {
            if (verdicts(id).size() > before) {
                return verdicts(id).get((int) before).signal();
            }
            HubProcess.pause(10);
        }
        throw new JMSException("no verdict on " + id);
    }

    private List<Reply> verdicts(String id) {
        return replies.stream().filter(r -> r.to.equals(id) && r.verdict()).toList();
    }

    List<Reply> replies() {
        return replies;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException e) {
            // the hub is gone, and so is the connection
        }
    }

    private final class OwnIds implements JmsMessageIDPolicy {
        @Override
        public JmsMessageIDPolicy copy() {
            return this;
        }

        @Override
        public JmsMessageIDBuilder getMessageIDBuilder(JmsSession session, JmsDestination destination) {
            return new JmsMessageIDBuilder() {
                @Override
                public Object createMessageID(String producerId, long messageSequence) {
                    return nextId;
                }

                @Override
                public String toString() {
                    return "OWN";
                }
            };
        }
    }
}
