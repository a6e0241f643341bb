package org.soderkoping.hub.ledger.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.Sha256;
import org.soderkoping.hub.ledger.persons.PersonKeys;
import org.soderkoping.hub.policy.FanOut;
import org.soderkoping.hub.security.Sealing;

/** Computes outside the transaction what it will write: bytes, digests, pseudonyms. */
public final class Drafts {
    private final MessageForm form;
    private final Sealing sealing;
    private final KeptTables tables;
    private final PersonKeys persons;

    public Drafts(MessageForm form, Sealing sealing, KeptTables tables, PersonKeys persons) {
        this.tables = tables;
        this.persons = persons;
        this.form = form;
        this.sealing = sealing;
    }

    public Draft prepare(FanOut fanOut) {
        var entries = new ArrayList<Draft.Entry>();
        String agency = fanOut.submission().agency().value();
        for (var decided : fanOut.records()) {
            byte[] bytes = form.write(decided.record().message());
            UUID subject = sealing.subject(agency, decided.record().caseId());
            var keys = persons.ofApplicants(decided.record().body());
            entries.add(new Draft.Entry(entries.size(), decided, subject, bytes, digest(decided), keys));
        }
        String kept = tables.digestOf(fanOut.submission());
        var waiting = fanOut.parked().stream()
                .map(r -> new Draft.Waiting(r, sealing.subject(agency, r.caseId())))
                .toList();
        return new Draft(fanOut, fanOut.agreements(), kept, List.copyOf(entries), waiting, fanOut.refused());
    }

    /** Of the body alone: the envelope tells the way a record came, which may be another one the second time. */
    private byte[] digest(FanOut.Decided decided) {
        return Sha256.of(form.write(decided.record().body()));
    }

    /** What is locked for a batch, in ascending order: its submission and its subjects. */
    public List<Long> locks(Draft draft) {
        var submission = draft.fanOut().submission();
        var locks = new TreeSet<Long>();
        locks.add(sealing.subject(submission.agency().value(), "submission " + submission.id())
                .getMostSignificantBits());
        draft.subjects().forEach(s -> locks.add(s.getMostSignificantBits()));
        return List.copyOf(locks);
    }
}
