package org.soderkoping.hub.journey;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.soderkoping.hub.exchange.Lane;

/** A partner authority: reads its lanes, remembers ids, sends receipts, and connects again whenever the hub was gone. */
final class PartnerReader implements AutoCloseable {
    static final List<String> LANES =
            Arrays.stream(Lane.values()).map(Lane::lower).toList();
    private static final String PROCESSED = "<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>PROCESSED</level>"
            + "<refToMessageId>%s</refToMessageId><digestValue>%s</digestValue></Signal>";

    /** One delivery as it came first. */
    record Delivery(String queue, String id, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String digest() {
            return sha256(body);
        }

        @Override
        public String toString() {
            return queue + " " + id;
        }
    }

    final String country;
    final Map<String, Delivery> seen = new ConcurrentHashMap<>();
    /** Receipts not surely sent: what was accepted does not come again, so these are the partner's to keep. */
    private final Map<String, String> owed = new ConcurrentHashMap<>();

    final AtomicInteger again = new AtomicInteger();
    final AtomicInteger altered = new AtomicInteger();
    private final HubProcess hub;
    private final Thread thread;
    private volatile boolean closed;

    PartnerReader(HubProcess hub, String country) {
        this.hub = hub;
        this.country = country;
        this.thread = new Thread(this::run, "partner-" + country);
        thread.start();
    }

    private void run() {
        while (!closed) {
            var gone = new CountDownLatch(1);
            try (var connection = QueueCaller.factory(hub, hub.keys().partner(country), "EXTERNAL")
                    .createConnection()) {
                connection.setExceptionListener(e -> gone.countDown());
                for (String lane : LANES) {
                    attach(connection, "sk.out." + country + "." + lane);
                }
                connection.start();
                settleDebts(connection);
                while (!closed && !gone.await(100, TimeUnit.MILLISECONDS)) {
                    Thread.onSpinWait();
                }
            } catch (JMSException e) {
                HubProcess.pause(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void attach(Connection connection, String queue) throws JMSException {
        var session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
        var receipts = session.createProducer(session.createQueue("sk.ack." + country));
        session.createConsumer(session.createQueue(queue))
                .setMessageListener(message -> take(queue, session, receipts, message));
    }

    private void take(String queue, Session session, MessageProducer receipts, Message message) {
        try {
            var delivery = delivery(queue, message);
            var first = seen.putIfAbsent(delivery.id(), delivery);
            if (first != null) {
                again.incrementAndGet();
                if (!first.digest().equals(delivery.digest())) {
                    altered.incrementAndGet();
                }
            }
            owed.put(delivery.id(), delivery.digest());
            message.acknowledge();
            send(session, receipts, delivery.id());
        } catch (JMSException e) {
            // the connection is going; what was not acknowledged comes again
        }
    }

    private void settleDebts(Connection connection) throws JMSException {
        var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        var receipts = session.createProducer(session.createQueue("sk.ack." + country));
        for (String id : List.copyOf(owed.keySet())) {
            send(session, receipts, id);
        }
        session.close();
    }

    private void send(Session session, MessageProducer receipts, String id) throws JMSException {
        String digest = owed.get(id);
        if (digest != null) {
            var receipt = session.createBytesMessage();
            receipt.writeBytes(PROCESSED.formatted(id, digest).getBytes(StandardCharsets.UTF_8));
            receipts.send(receipt);
            owed.remove(id);
        }
    }

    static Delivery delivery(String queue, Message message) throws JMSException {
        var headers = new TreeMap<String, String>();
        for (Object name : Collections.list(message.getPropertyNames())) {
            headers.put(name.toString(), String.valueOf(message.getObjectProperty(name.toString())));
        }
        return new Delivery(queue, message.getStringProperty("cloudEvents_id"), headers, message.getBody(byte[].class));
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came that speaks of this. */
    List<Delivery> about(String text) {
        return seen.values().stream().filter(d -> d.text().contains(text)).toList();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(5000);
    }
}
