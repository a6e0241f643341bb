package org.soderkoping.hub.cli.clients;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.jms.JmsDestination;
import org.apache.qpid.jms.JmsSession;
import org.apache.qpid.jms.message.JmsMessageIDBuilder;
import org.apache.qpid.jms.policy.JmsMessageIDPolicy;

/** One agency's connection to the broker: what its feeds send goes over it, and its reply queue is read once for all. */
public final class QueueLine implements AutoCloseable {
    private final Connection connection;
    private final Session session;
    private final String agency;
    private final OwnMessageIds ids;
    private final Levels levels;
    private final Map<String, CompletableFuture<AgencyClient.Answer>> waiting = new ConcurrentHashMap<>();

    private QueueLine(Connection connection, String agency, OwnMessageIds ids, Levels levels) throws JMSException {
        this.connection = connection;
        this.agency = agency;
        this.ids = ids;
        this.levels = levels;
        this.session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        var replies = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        replies.createConsumer(replies.createQueue("sk.reply." + agency)).setMessageListener(this::reply);
        connection.start();
    }

    /** @param agency the agency's id in lower case */
    static QueueLine open(JmsConnectionFactory factory, String agency, Levels levels) throws JMSException {
        var ids = new OwnMessageIds();
        factory.setMessageIDPolicy(ids);
        return new QueueLine(factory.createConnection(), agency, ids, levels);
    }

    /** A client for one of the agency's feeds. */
    public AgencyClient feed(String feed) {
        try {
            MessageProducer producer = session.createProducer(session.createQueue("sk.in." + agency + "." + feed));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            return new QueueClient(this, producer);
        } catch (JMSException e) {
            throw new IllegalStateException("no queue for " + feed, e);
        }
    }

    /** Sends under the agency's own id; the answer comes later. */
    synchronized CompletableFuture<AgencyClient.Answer> send(MessageProducer producer, String id, byte[] document)
            throws JMSException {
        var answer = new CompletableFuture<AgencyClient.Answer>();
        waiting.put(id, answer);
        ids.next(id);
        var message = session.createBytesMessage();
        message.writeBytes(document);
        producer.send(message);
        return answer;
    }

    private void reply(Message message) {
        try {
            String xml = new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
            var asked = SignalText.verdict(xml) ? waiting.remove(String.valueOf(message.getJMSCorrelationID())) : null;
            if (asked != null) {
                asked.complete(SignalText.answer(xml));
            } else {
                levels.count(xml);
            }
        } catch (JMSException e) {
            throw new IllegalStateException("a reply could not be read", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException e) {
            throw new IllegalStateException("the queue connection does not close", e);
        }
    }

    /** Lets the sender choose the id of the next message, so that it can be sent again under the same. */
    private static final class OwnMessageIds implements JmsMessageIDPolicy {
        private volatile String next = "";

        void next(String id) {
            next = id;
        }

        @Override
        public JmsMessageIDPolicy copy() {
            return this;
        }

        @Override
        public JmsMessageIDBuilder getMessageIDBuilder(JmsSession session, JmsDestination destination) {
            return new JmsMessageIDBuilder() {
                @Override
                public Object createMessageID(String producerId, long messageSequence) {
                    return next;
                }

                @Override
                public String toString() {
                    return "OWN";
                }
            };
        }
    }
}
