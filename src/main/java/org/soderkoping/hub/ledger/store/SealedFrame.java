package org.soderkoping.hub.ledger.store;

import java.nio.charset.StandardCharsets;
import org.soderkoping.hub.exchange.RawRecord.Frame;
import org.soderkoping.hub.security.Sealing;

/** What stood around a batch's records, sealed: length of the head, line and column in a first line, head, tail. */
public final class SealedFrame {
    private SealedFrame() {}

    static byte[] seal(Sealing sealing, long batchId, Frame frame) {
        String text =
                frame.head().length() + " " + frame.line() + " " + frame.column() + "\n" + frame.head() + frame.tail();
        return sealing.sealOwn(place(batchId), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Frame open(Sealing sealing, long batchId, byte[] sealed) {
        String text = new String(sealing.openOwn(place(batchId), sealed), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String[] numbers = text.substring(0, end).split(" ", -1);
        int tail = end + 1 + Integer.parseInt(numbers[0]);
        return new Frame(
                text.substring(end + 1, tail),
                text.substring(tail),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]));
    }

    private static String place(long batchId) {
        return "frame " + batchId;
    }
}
