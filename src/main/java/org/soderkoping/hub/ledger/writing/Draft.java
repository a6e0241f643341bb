package org.soderkoping.hub.ledger.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.ledger.store.Frames;
import org.soderkoping.hub.ledger.store.PersonKeyTable;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.FanOut;

/**
 * A batch made ready for its transaction: all that can be computed before the locks are taken.
 *
 * @param agreements version of the agreement set that decided
 * @param tables digest of the mapping version it was read with
 * @param waiting records that are accepted and wait for another one
 */
public record Draft(
        FanOut fanOut,
        String agreements,
        String tables,
        List<Entry> entries,
        List<Waiting> waiting,
        List<RefusedRecord> refused) {
    /** Another record of this id, with other content, is recorded already. */
    static final String ID_TAKEN = "SK-4002";

    /**
     * One record to be written at its position in the batch.
     *
     * @param persons keys of the applicants it describes
     */
    public record Entry(
            int position, FanOut.Decided decided, UUID subject, byte[] bytes, byte[] digest, Set<UUID> persons) {
        UUID messageId() {
            return decided.record().id();
        }

        Place start() {
            return decided.record().raw().start();
        }

        @Override
        public String toString() {
            return decided.toString();
        }
    }

    /** One record that waits, with its case. */
    public record Waiting(Normalised record, UUID subject) {
        @Override
        public String toString() {
            return record.toString();
        }
    }

    /**
     * Settles ids that are recorded already: the same content counts as accepted and is not written again, other
     * content is refused.
     */
    Draft settle(Map<UUID, byte[]> recorded) {
        var seen = new HashMap<>(recorded);
        var fresh = new ArrayList<Entry>();
        var refusals = new ArrayList<>(refused);
        for (var entry : entries) {
            byte[] before = seen.putIfAbsent(entry.messageId(), entry.digest());
            if (before == null) {
                fresh.add(entry);
            } else if (!Arrays.equals(before, entry.digest())) {
                var finding = Finding.refusal(ID_TAKEN, entry.start());
                refusals.add(RefusedRecord.of(entry.decided().record().raw(), List.of(finding)));
            }
        }
        return new Draft(fanOut, agreements, tables, List.copyOf(fresh), waiting, List.copyOf(refusals));
    }

    /** What stood around its records in the document. */
    Frames frames() {
        var frames = new Frames();
        entries.forEach(
                e -> frames.accepted(e.position(), e.decided().record().raw().frame()));
        for (var record : refused) {
            if (record.raw() != null) {
                frames.refused(record.no(), record.raw().frame());
            }
        }
        return frames;
    }

    int size() {
        return fanOut.records().size();
    }

    /** Records of the sender that stand in the ledger after this batch, or wait. */
    int accepted() {
        return size() + waiting.size() - (refused.size() - fanOut.refused().size());
    }

    /** By what the applicants of its registrations are found. */
    Set<PersonKeyTable.Row> persons() {
        var rows = new HashSet<PersonKeyTable.Row>();
        entries.forEach(e -> e.persons().forEach(key -> rows.add(new PersonKeyTable.Row(key, e.subject()))));
        return rows;
    }

    Set<UUID> subjects() {
        var subjects = new HashSet<UUID>();
        entries.forEach(e -> subjects.add(e.subject()));
        waiting.forEach(w -> subjects.add(w.subject()));
        return subjects;
    }

    @Override
    public String toString() {
        return fanOut.toString();
    }
}
