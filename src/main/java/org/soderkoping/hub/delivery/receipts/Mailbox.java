package org.soderkoping.hub.delivery.receipts;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The hub's end of one queue of small messages, taken in transactions of many. Used by one thread. */
public final class Mailbox implements AutoCloseable {
    private static final int MOST = 500;
    private static final int LARGEST = 64 * 1024;
    private static final long PATIENCE_MS = 20;
    private static final byte[] NOTHING = {};

    private final JMSContext context;
    private final JMSConsumer consumer;

    public Mailbox(ConnectionFactory broker, String queue) {
        this.context = broker.createContext(JMSContext.SESSION_TRANSACTED);
        this.consumer = context.createConsumer(context.createQueue(queue));
    }

    /**
     * Hands over what has come, and lets go of it when it was taken: what is read twice must change nothing.
     *
     * @param desk gets the bodies in their order, at most 500 at a time; a body too large is empty
     */
    public void empty(Consumer<List<byte[]>> desk) throws JMSException {
        var some = next();
        while (!some.isEmpty()) {
            desk.accept(some);
            context.commit();
            some = some.size() == MOST ? next() : List.of();
        }
    }

    private List<byte[]> next() throws JMSException {
        var some = new ArrayList<byte[]>();
        var message = consumer.receive(PATIENCE_MS);
        while (message != null) {
            some.add(body(message));
            message = some.size() < MOST ? consumer.receiveNoWait() : null;
        }
        return some;
    }

    private static byte[] body(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() <= LARGEST) {
            var all = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(all);
            return all;
        }
        if (message instanceof TextMessage text
                && text.getText() != null
                && text.getText().length() <= LARGEST) {
            return text.getText().getBytes(StandardCharsets.UTF_8);
        }
        return NOTHING;
    }

    @Override
    public void close() {
        context.close();
    }
}
