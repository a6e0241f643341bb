package org.soderkoping.hub.intake;

import java.util.List;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;

/**
 * One batch of a submission: up to 500 records as read, a few more where neighbours have one id, and what could not be
 * read.
 *
 * @param batchNo 1-based, in document order; the same submission always falls into the same batches
 * @param whole whether this batch is all of the submission, so that its transaction also closes it
 */
public record ReceivedMessage(
        Submission submission, int batchNo, boolean whole, List<RawRecord> records, List<RefusedRecord> refused) {
    /** How many records one batch holds at most. */
    public static final int BATCH = 500;

    public ReceivedMessage {
        records = List.copyOf(records);
        refused = List.copyOf(refused);
    }

    @Override
    public String toString() {
        return submission + " batch " + batchNo + " of " + records.size();
    }
}
