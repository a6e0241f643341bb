package org.soderkoping.hub.delivery.outlet;

import jakarta.jms.BytesMessage;
import jakarta.jms.CompletionListener;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An outlet over Jakarta JMS: single asynchronous sends on a connection of its own. A send can hang for ever when the
 * broker's disk is nearly full, so an alarm closes the connection at the deadline. Never transacted: one duplicate in a
 * transaction would roll back its neighbours.
 */
public final class JmsOutlet implements Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(JmsOutlet.class);
    /** Broker and Camel know a message's content type by this name. */
    private static final String CONTENT_TYPE = "JMS_AMQP_ContentType";

    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    private final ConnectionFactory broker;
    private final ScheduledExecutorService alarms;
    private final Duration deadline;
    private volatile @Nullable Connection connection;
    private @Nullable Session session;
    private @Nullable MessageProducer producer;
    private final Map<String, Queue> queues = new HashMap<>();

    public JmsOutlet(ConnectionFactory broker, ScheduledExecutorService alarms, Duration deadline) {
        this.broker = broker;
        this.alarms = alarms;
        this.deadline = deadline;
    }

    @Override
    public Set<UUID> send(List<Parcel> parcels) {
        var confirmations = new Confirmations(parcels.size());
        var alarm = alarms.schedule(this::close, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            for (var parcel : parcels) {
                dispatch(parcel, confirmations);
            }
            confirmations.await(deadline);
        } catch (JMSException | JMSRuntimeException e) {
            LOG.warn("sending failed: {}", e.getClass().getSimpleName());
            close();
        } finally {
            alarm.cancel(false);
        }
        if (confirmations.confirmed.size() < parcels.size()) {
            close();
        }
        return Set.copyOf(confirmations.confirmed);
    }

    private void dispatch(Parcel parcel, Confirmations confirmations) throws JMSException {
        var open = session;
        var out = producer;
        if (connection == null || open == null || out == null) {
            open = connect();
            out = open.createProducer(null);
            out.setDeliveryMode(DeliveryMode.PERSISTENT);
            out.setDisableMessageTimestamp(true);
            producer = out;
        }
        out.send(
                queue(open, parcel.queue()),
                message(open, parcel),
                DeliveryMode.PERSISTENT,
                Message.DEFAULT_PRIORITY,
                Message.DEFAULT_TIME_TO_LIVE,
                confirmations.of(parcel.id()));
    }

    private Session connect() throws JMSException {
        var fresh = broker.createConnection();
        queues.clear();
        connection = fresh;
        var open = fresh.createSession(false, Session.AUTO_ACKNOWLEDGE);
        session = open;
        return open;
    }

    /** Asking the broker for a queue is a round trip, so each is asked for once a connection. */
    private Queue queue(Session open, String name) throws JMSException {
        var known = queues.get(name);
        if (known == null) {
            known = open.createQueue(name);
            queues.put(name, known);
        }
        return known;
    }

    private static BytesMessage message(Session session, Parcel parcel) throws JMSException {
        var message = session.createBytesMessage();
        message.writeBytes(parcel.body());
        message.setStringProperty(DUPLICATE_ID, parcel.id().toString());
        message.setStringProperty(CONTENT_TYPE, parcel.contentType());
        if (!parcel.group().isEmpty()) {
            message.setStringProperty("JMSXGroupID", parcel.group());
        }
        if (!parcel.correlation().isEmpty()) {
            message.setJMSCorrelationID(parcel.correlation());
        }
        for (var header : parcel.headers().entrySet()) {
            message.setStringProperty(header.getKey(), header.getValue());
        }
        return message;
    }

    /** Also called by the alarm, from another thread: a hanging send then ends with an exception. */
    @Override
    public void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (JMSException | JMSRuntimeException e) {
                LOG.debug("closing a broken connection: {}", e.getClass().getSimpleName());
            }
        }
    }

    /** The broker's answers to one round of sends. */
    private static final class Confirmations {
        private final Set<UUID> confirmed = ConcurrentHashMap.newKeySet();
        private final CountDownLatch open;

        Confirmations(int size) {
            this.open = new CountDownLatch(size);
        }

        CompletionListener of(UUID id) {
            return new CompletionListener() {
                @Override
                public void onCompletion(Message message) {
                    confirmed.add(id);
                    open.countDown();
                }

                @Override
                public void onException(Message message, Exception exception) {
                    open.countDown();
                }
            };
        }

        void await(Duration deadline) {
            try {
                open.await(deadline.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
