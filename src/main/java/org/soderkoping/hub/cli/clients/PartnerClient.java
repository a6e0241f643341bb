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
import java.util.List;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;

/** A partner authority as an outsider would write it: AMQP 1.0 over TLS, one session a lane, a receipt for each. */
public final class PartnerClient implements AutoCloseable {
    /** The lanes that carry something today. */
    public static final List<Lane> LANES = List.of(Lane.ASYLUM, Lane.BORDER, Lane.COI);

    private final Connection connection;
    private final Inbox inbox;
    private final long pauseMillis;

    /**
     * @param pauseMillis how long it takes over each message; 0 for a quick partner
     */
    public PartnerClient(Connection connection, Inbox inbox, long pauseMillis) throws JMSException {
        this.connection = connection;
        this.inbox = inbox;
        this.pauseMillis = pauseMillis;
        for (Lane lane : LANES) {
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
            if (speaksOf(inbox.partner(), body)) {
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

    /** Whether a body names the partner as somebody's nationality; asked of those people flee, whatever the hub says. */
    private static boolean speaksOf(CountryCode partner, byte[] body) {
        return CountryCode.MEMBERS_PEOPLE_FLEE.contains(partner)
                && new String(body, StandardCharsets.UTF_8).contains("<code>" + partner.alpha3() + "</code>");
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
