package org.soderkoping.hub.delivery;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.delivery.receipts.Mailbox;
import org.soderkoping.hub.exchange.CountryCode;

/**
 * Empties the partners' {@code sk.ack.<CC>}, many receipts in one transaction: one by one, ten partners' receipts cost
 * more commits than all else together. Only that partner may send there, so the queue says who it is.
 */
public final class ReceiptIntake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptIntake.class);

    private final Receipts receipts;
    private final ConnectionFactory broker;
    private final Map<CountryCode, Mailbox> mailboxes = new ConcurrentHashMap<>();

    ReceiptIntake(Receipts receipts, ConnectionFactory broker) {
        this.receipts = receipts;
        this.broker = broker;
    }

    /** Applies what has come; a wrong receipt is refused and gone, for the next may be right. */
    public void collect(@Header("partner") String partner) throws JMSException {
        var country = new CountryCode(partner);
        var mailbox = mailboxes.computeIfAbsent(country, c -> new Mailbox(broker, "sk.ack." + c));
        boolean sound = false;
        try {
            mailbox.empty(signals -> apply(country, signals));
            sound = true;
        } finally {
            if (!sound) { // a broken session gives its messages back and is opened anew
                mailboxes.remove(country);
                mailbox.close();
            }
        }
    }

    private void apply(CountryCode partner, List<byte[]> signals) {
        for (var verdict : receipts.acceptAll(partner, signals)) {
            verdict.ifPresent(finding -> LOG.warn("a receipt of {} is refused: {}", partner, finding.code()));
        }
    }

    @Override
    public void close() {
        mailboxes.values().forEach(Mailbox::close);
    }
}
