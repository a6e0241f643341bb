package org.soderkoping.hub.intake.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.Arrival;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.intake.Refusals;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;

/**
 * Takes one message of a feed's queue in. Only that agency may send there, so the queue says who it is; the message id is
 * the submission id; only bytes and text are read, and no property but the id.
 */
public final class QueueIntake {
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final String KEPT_ID = "NATIVE_MESSAGE_ID";
    private static final byte[] NOTHING = {};

    private final InForce inForce;
    private final SubmissionLog log;
    private final Clock clock;

    QueueIntake(InForce inForce, SubmissionLog log, Clock clock) {
        this.inForce = inForce;
        this.log = log;
        this.clock = clock;
    }

    /** Opens the message as a submission. */
    public Arrival open(@Header("feed") String feed, Exchange exchange) throws JMSException {
        var edition = inForce.edition();
        Feed described = edition.part(Participants.class).feed(FeedId.parse(feed));
        Message message = Objects.requireNonNull(exchange.getMessage().getBody(Message.class));
        String id = id(message);
        exchange.setProperty("answers", id);
        byte[] body = body(message);
        if (id == null || plain(id).isBlank()) {
            return refused(
                    submission(described, UUID.randomUUID().toString(), body, edition), Refusals.NO_SUBMISSION_ID);
        }
        String plain = plain(id);
        if (body.length > LARGEST) {
            return refused(submission(described, plain, NOTHING, edition), Refusals.TOO_LARGE);
        }
        var submission = submission(described, plain, body, edition);
        var read = RecordReader.whole(new ByteArrayInputStream(body), submission, described);
        return Arrival.open(log, submission, List.of(read).iterator());
    }

    /** The receipt as the answer to the message. */
    public void answer(Arrival arrival, Exchange exchange) {
        Receipt receipt = arrival.answer(log);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader("JMSCorrelationID", exchange.getProperty("answers"));
        exchange.getMessage().setHeader("JMS_AMQP_ContentType", "application/xml");
        exchange.getMessage().setBody(receipt.signal());
    }

    private Arrival refused(Submission submission, String code) {
        return Arrival.refused(log, submission, Refusals.of(code));
    }

    private Submission submission(Feed feed, String id, byte[] body, Edition edition) {
        String name = id.length() <= Refusals.MAX_ID ? id : Digest.of(id.getBytes(StandardCharsets.UTF_8));
        return new Submission(feed.id(), name, Digest.of(body), Channel.QUEUE, clock.instant(), Map.of(), edition);
    }

    private static byte[] body(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            if (bytes.getBodyLength() > LARGEST) {
                return new byte[LARGEST + 1];
            }
            var all = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(all);
            return all;
        }
        if (message instanceof TextMessage text && text.getText() != null) {
            return text.getText().getBytes(StandardCharsets.UTF_8);
        }
        return NOTHING;
    }

    /**
     * The sender's message-id in the form JMS gives to AMQP ids. The broker's own client gives its messages ids of its
     * own and keeps the sender's beside; null when the sender set none.
     */
    private static @Nullable String id(Message message) throws JMSException {
        String kept = message.getStringProperty(KEPT_ID);
        boolean own = message.getClass().getName().startsWith("org.apache.activemq.artemis.");
        return kept != null || own ? kept : message.getJMSMessageID();
    }

    /** The id as the sender wrote it, without the prefixes by which JMS marks its type. */
    private static String plain(String id) {
        return id.replaceFirst("^ID:(AMQP_(UUID|ULONG|BINARY|NO_PREFIX):)?", "");
    }
}
