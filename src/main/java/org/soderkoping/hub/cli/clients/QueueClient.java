package org.soderkoping.hub.cli.clients;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pushes over AMQP 1.0 and reads verdicts, and later levels, from the agency's reply queue. */
public final class QueueClient implements AgencyClient {
    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private final Map<String, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final Levels levels;

    /** @param agency the agency's id in lower case */
    public QueueClient(Connection connection, String agency, String feed, Levels levels) throws JMSException {
        this.connection = connection;
        this.levels = levels;
        this.session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        this.producer = session.createProducer(session.createQueue("sk.in." + agency + "." + feed));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        var replies = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        MessageConsumer consumer = replies.createConsumer(replies.createQueue("sk.reply." + agency));
        consumer.setMessageListener(this::reply);
        connection.start();
    }

    private void reply(Message message) {
        try {
            String xml = new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
            String to = message.getJMSCorrelationID();
            CompletableFuture<Answer> asked;
            synchronized (session) { // so that an answer waits until its question is noted
                asked = to == null ? null : waiting.remove(to);
            }
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
    public Answer push(String submissionId, byte[] document) {
        try {
            var answer = new CompletableFuture<Answer>();
            String id;
            synchronized (session) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(document);
                producer.send(message);
                id = message.getJMSMessageID();
                waiting.put(id, answer);
            }
            return answer.get(60, TimeUnit.SECONDS);
        } catch (JMSException | TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("queue push failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, 0);
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
}
