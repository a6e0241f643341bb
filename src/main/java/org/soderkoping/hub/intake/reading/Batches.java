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
    /** Records of one id a batch may have beyond its measure, far below the 512 its ids have room for. */
    private static final int NEIGHBOURS = 8;

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
        return records.size() < ReceivedMessage.BATCH
                || cut instanceof Cut.Refused
                || records.size() < ReceivedMessage.BATCH + NEIGHBOURS && continues(records, cut);
    }

    /** A record that takes back a state and the one that replaces it have one id and must not be torn apart. */
    private static boolean continues(List<RawRecord> records, Cut cut) {
        String last = records.get(records.size() - 1).id();
        return cut instanceof Cut.Whole whole && whole.raw().id().equals(last);
    }
}
