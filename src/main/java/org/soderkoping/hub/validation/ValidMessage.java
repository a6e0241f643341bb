package org.soderkoping.hub.validation;

import java.util.List;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;

/** A batch whose records are valid against their feed's XSD; the others are refused. */
public record ValidMessage(
        Submission submission, int batchNo, boolean whole, List<RawRecord> records, List<RefusedRecord> refused) {

    public ValidMessage {
        records = List.copyOf(records);
        refused = List.copyOf(refused);
    }

    @Override
    public String toString() {
        return submission + " batch " + batchNo + " valid " + records.size() + " refused " + refused.size();
    }
}
