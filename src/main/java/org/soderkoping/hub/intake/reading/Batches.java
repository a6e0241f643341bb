package org.soderkoping.hub.intake.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.ReceivedMessage;

/** Gathers what the cutter yields into batches; what could not be read travels in the batch it stands in. */
final class Batches implements Iterator<ReceivedMessage> {
    private final Submission submission;
    private final Supplier<Optional<Cut>> cutter;
    private int batchNo;
    private Optional<Cut> ahead;

    Batches(Submission submission, Supplier<Optional<Cut>> cutter) {
        this.submission = submission;
        this.cutter = cutter;
        this.ahead = cutter.get();
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public ReceivedMessage next() {
        if (ahead.isEmpty()) {
            throw new NoSuchElementException();
        }
        var records = new ArrayList<RawRecord>();
        var refused = new ArrayList<RefusedRecord>();
        while (ahead.isPresent() && fits(records, ahead.get())) {
            ahead.get().into(records, refused);
            ahead = cutter.get();
        }
        return new ReceivedMessage(submission, ++batchNo, false, records, refused);
    }

    private static boolean fits(List<RawRecord> records, Cut cut) {
        return records.size() < ReceivedMessage.BATCH || cut instanceof Cut.Refused;
    }
}
