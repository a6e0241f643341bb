package org.soderkoping.hub.ledger.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RawRecord.Frame;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.policy.FanOut;

/**
 * A batch made ready for its transaction: all that can be computed before the locks are taken.
 *
 * @param agreements version of the agreement set that decided
 * @param tables digest of the mapping version it was read with
 */
public record Draft(FanOut fanOut, String agreements, String tables, List<Entry> entries, List<RefusedRecord> refused) {
    /** Another record of this id, with other content, is recorded already. */
    static final String ID_TAKEN = "SK-4002";

    /** One record to be written at its position in the batch. */
    public record Entry(int position, FanOut.Decided decided, UUID subject, byte[] bytes, byte[] digest) {
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
        return new Draft(fanOut, agreements, tables, List.copyOf(fresh), List.copyOf(refusals));
    }

    /** What stood around its records in the document, the same for all of them. */
    Frame frame() {
        return Stream.concat(
                        entries.stream().map(e -> e.decided().record().raw()),
                        refused.stream().map(RefusedRecord::raw).filter(Objects::nonNull))
                .map(RawRecord::frame)
                .findFirst()
                .orElse(Frame.NONE);
    }

    int size() {
        return fanOut.records().size();
    }

    /** Records of the sender that stand in the ledger after this batch. */
    int accepted() {
        return size() - (refused.size() - fanOut.refused().size());
    }

    Set<UUID> subjects() {
        var subjects = new HashSet<UUID>();
        entries.forEach(e -> subjects.add(e.subject()));
        return subjects;
    }

    @Override
    public String toString() {
        return fanOut.toString();
    }
}
