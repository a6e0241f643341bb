package org.soderkoping.hub.ledger.writing;

import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.soderkoping.hub.ledger.parking.LateBatch;
import org.soderkoping.hub.ledger.parking.ParkedForm;
import org.soderkoping.hub.ledger.parking.ParkedRecords;
import org.soderkoping.hub.ledger.store.IntakeTable;
import org.soderkoping.hub.ledger.store.ParkedTable;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.security.Sealing;

/** Writes down who waits, and who waits no more, in the transaction of the batch. */
public final class ParkedBook {
    private final ParkedTable parked;
    private final SubjectKeys keys;
    private final Sealing sealing;

    public ParkedBook(ParkedTable parked, SubjectKeys keys, Sealing sealing) {
        this.parked = parked;
        this.keys = keys;
        this.sealing = sealing;
    }

    void park(Draft draft, IntakeTable.Row intake) {
        if (draft.waiting().isEmpty()) {
            return;
        }
        var subjects = new HashSet<UUID>();
        draft.waiting().forEach(w -> subjects.add(w.subject()));
        var known = keys.obtain(subjects);
        var submission = draft.fanOut().submission();
        var rows = draft.waiting().stream()
                .map(w -> {
                    var key = Objects.requireNonNull(known.get(w.subject()));
                    var raw = w.record().raw();
                    byte[] plain = ParkedForm.write(raw, submission.header());
                    byte[] sealed = sealing.seal(key.key(), ParkedRecords.place(intake.id(), raw.no()), plain);
                    return new ParkedTable.Row(raw.no(), w.subject(), key.id(), sealed);
                })
                .toList();
        parked.insert(intake.id(), rows, submission.receivedAt().plus(ParkedRecords.PATIENCE));
    }

    /** The record of a late batch has entered the ledger. */
    void settle(IntakeTable.Row intake, int batchNo) {
        parked.settle(intake.id(), LateBatch.recordNo(batchNo), !LateBatch.isExpired(batchNo));
    }
}
