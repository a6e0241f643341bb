package org.soderkoping.hub.cli.clients;

import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pushes over AMQP 1.0; the verdict comes over the agency's line. */
final class QueueClient implements AgencyClient {
    private final QueueLine line;
    private final MessageProducer producer;

    QueueClient(QueueLine line, MessageProducer producer) {
        this.line = line;
        this.producer = producer;
    }

    @Override
    public Answer push(String submissionId, byte[] document) {
        try {
            return line.send(producer, submissionId, document).get(60, TimeUnit.SECONDS);
        } catch (JMSException | TimeoutException | ExecutionException e) {
            throw new IllegalStateException("queue push failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, 0);
        }
    }

    @Override
    public void close() {
        // the line is closed once for all feeds of the agency
    }
}
