package org.soderkoping.hub.ledger.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.format.Node;

/**
 * One record of a submission as it was sent, with what became of it.
 *
 * @param no position among the accepted ones of its batch, or its number in the submission when refused
 * @param raw empty when it was forgotten or could never be cut out
 * @param accepted what it became, empty when it was refused
 * @param codes what refused it
 */
public record StoredSlice(int no, Optional<RawRecord> raw, Optional<Accepted> accepted, List<String> codes) {
    /** The message of an accepted record: its tree, and its bytes as they are stored. */
    public record Accepted(UUID messageId, String mapping, Node message, byte[] bytes) {
        @Override
        public String toString() {
            return messageId.toString();
        }
    }

    public StoredSlice {
        codes = List.copyOf(codes);
    }

    static StoredSlice refused(int no, @Nullable RawRecord raw, List<String> codes) {
        return new StoredSlice(no, Optional.ofNullable(raw), Optional.empty(), codes);
    }

    @Override
    public String toString() {
        return "record " + no;
    }
}
