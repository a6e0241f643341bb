package org.soderkoping.hub.cli.clients;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;

/** A partner authority as an outsider would write it: AMQP 1.0 over TLS, one session a lane, a receipt for each. */
public final class PartnerClient implements AutoCloseable {
    private final Connection connection;
    private final Inbox inbox;
    private final Witness witness;
    private final long pauseMillis;

    /**
     * @param witness knows from outside what no partner may read
     * @param pauseMillis how long it takes over each message; 0 for a quick partner
     */
    public PartnerClient(Connection connection, Inbox inbox, Witness witness, long pauseMillis) throws JMSException {
        this.connection = connection;
        this.inbox = inbox;
        this.witness = witness;
        this.pauseMillis = pauseMillis;
        for (Lane lane : Lane.values()) {
            attach(lane.outQueue(inbox.partner()), "sk.ack." + inbox.partner());
        }
        connection.start();
    }

    private void attach(String queue, String acknowledgements) throws JMSException {
        var session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
        var receipts = session.createProducer(session.createQueue(acknowledgements));
        session.createConsumer(session.createQueue(queue))
                .setMessageListener(message -> take(session, receipts, message));
    }

    private void take(Session session, MessageProducer receipts, Message message) {
        try {
            String deliveryId = message.getStringProperty("cloudEvents_id");
            byte[] body = message.getBody(byte[].class);
            String digest = digest(body);
            if (witness.tellsOf(inbox.partner(), body)) {
                inbox.leaked();
            }
            inbox.take(deliveryId, digest);
            Pause.millis(pauseMillis);
            message.acknowledge();
            BytesMessage receipt = session.createBytesMessage();
            receipt.writeBytes(processed(deliveryId, digest).getBytes(StandardCharsets.UTF_8));
            receipts.send(receipt);
        } catch (JMSException e) {
            throw new IllegalStateException("partner " + inbox.partner() + " lost its connection", e);
        }
    }

    private static String processed(String deliveryId, String digest) {
        return "<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>PROCESSED</level><refToMessageId>" + deliveryId
                + "</refToMessageId><digestValue>" + digest + "</digestValue></Signal>";
    }

    public static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public CountryCode partner() {
        return inbox.partner();
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
