package org.soderkoping.hub.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.CountryCode;

/** Reads one message of {@code sk.ack.<CC>}; only that partner may send there, so the queue says who it is. */
public final class ReceiptIntake {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptIntake.class);
    private static final int LARGEST = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final Receipts receipts;

    ReceiptIntake(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Applies the receipt; a wrong one is refused and gone, for the next may be right. */
    public void accept(@Header("partner") String partner, Exchange exchange) throws JMSException {
        byte[] signal = body(exchange.getMessage().getBody(Message.class));
        receipts.accept(new CountryCode(partner), signal)
                .ifPresent(finding -> LOG.warn("a receipt of {} is refused: {}", partner, finding.code()));
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
}
