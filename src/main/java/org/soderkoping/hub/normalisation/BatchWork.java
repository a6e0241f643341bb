package org.soderkoping.hub.normalisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.RecordRules.Draft;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.normalisation.mapping.MappingTable.Mapped;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.validation.ValidMessage;

/** One batch on its way through mapping and rules: states, changes made whole, and states taken back. */
final class BatchWork {
    private static final String SAME_RECORD_TWICE = "SK-4002";
    private static final String NOTHING_MAPPED = "SK-5005";
    private static final String REGISTRATION_UNKNOWN = "SK-4035";
    private static final String OTHER_HALF_REFUSED = "SK-5032";
    private static final int FIRST_VERSION = 1;

    private final ValidMessage valid;
    private final Submission submission;
    private final Feed feed;
    private final Desk desk;
    private final Recollection recollection;
    private final FullStates states;
    private final Cancellations cancellations;
    private final Map<String, RawRecord> seen = new HashMap<>();
    private final List<Normalised> normalised = new ArrayList<>();
    private final List<Normalised> parked = new ArrayList<>();
    private final List<RefusedRecord> refused;

    BatchWork(ValidMessage valid, Feed feed, Desk desk) {
        this.valid = valid;
        this.submission = valid.submission();
        this.feed = feed;
        this.desk = desk;
        this.recollection = new Recollection(desk.judgement.history(), submission.agency(), desk.others);
        this.states = new FullStates(desk.judgement.history(), submission.agency(), desk.table.kind());
        this.cancellations = new Cancellations(desk.judgement.schema());
        this.refused = new ArrayList<>(valid.refused());
    }

    /**
     * What the work is done with.
     *
     * @param others all agencies
     */
    record Desk(
            MappingTable table,
            Normaliser.Judgement judgement,
            Envelopes envelopes,
            Agency sender,
            Collection<AgencyId> others) {}

    /** A record with what the table made of it. */
    private record Read(RawRecord raw, Mapped mapped) {
        boolean cancels() {
            return mapped.cancels() != null;
        }

        @Override
        public String toString() {
            return raw.toString();
        }
    }

    /** A body that an envelope is to be put around. */
    private record Sheet(Kind kind, UUID id, int version, Node body, String createdAt, List<Node> recipients) {
        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    ExchangeMessage run() {
        var reads = new ArrayList<Read>(valid.records().size());
        valid.records().forEach(raw -> read(raw).ifPresent(reads::add));
        for (int i = 0; i < reads.size(); i++) {
            Read next = i + 1 < reads.size() ? reads.get(i + 1) : null;
            if (!reads.get(i).cancels()) {
                state(reads.get(i));
            } else if (next != null && replaces(next, reads.get(i))) {
                correct(reads.get(i), next);
                i++;
            } else {
                withdraw(reads.get(i));
            }
        }
        return new ExchangeMessage(submission, valid.batchNo(), valid.whole(), normalised, parked, refused);
    }

    /** The same record id twice is taken once when equal, refused when not; taking back and the new state are two. */
    private Optional<Read> read(RawRecord raw) {
        var read = new Read(raw, desk.table.map(raw));
        RawRecord earlier = seen.putIfAbsent(raw.id() + (read.cancels() ? "\ncancels" : ""), raw);
        if (earlier != null && !earlier.text().equals(raw.text())) {
            refuse(raw, List.of(Finding.refusal(SAME_RECORD_TWICE, raw.start())));
        }
        return earlier == null ? Optional.of(read) : Optional.empty();
    }

    private void state(Read read) {
        Mapped mapped = read.mapped;
        if (refusedByTable(read)) {
            return;
        }
        Node body = Objects.requireNonNull(mapped.body());
        if (desk.table.hasChanges()) {
            var full = states.complete(mapped);
            if (full.code() != null) {
                refuse(read.raw, List.of(Finding.refusal(full.code(), read.raw.start())));
                return;
            }
            body = Objects.requireNonNull(full.body());
        }
        if (finish(read, sheet(read, body)) && desk.table.hasChanges()) {
            states.keep(mapped, body);
        }
    }

    /** A state of the case under the number its sender gave it, or else of this submission's record. */
    private Sheet sheet(Read read, Node body) {
        int version = read.mapped.version();
        UUID id = version == 0
                ? Normaliser.messageId(submission, read.raw.id(), FIRST_VERSION)
                : state(read.mapped.caseId(), version);
        return new Sheet(
                desk.table.kind(),
                id,
                Math.max(FIRST_VERSION, version),
                body,
                read.mapped.createdAt(),
                read.mapped.recipients());
    }

    private static boolean replaces(Read next, Read cancel) {
        return !next.cancels()
                && next.mapped.caseId().equals(cancel.mapped.caseId())
                && next.mapped.version() > cancel.mapped.version();
    }

    /** One K14 of two records: the message id is that of the new state, so that a later record can take it back. */
    private void correct(Read cancel, Read next) {
        boolean bad = refusedByTable(cancel);
        if (bad || refusedByTable(next)) {
            refuse((bad ? next : cancel).raw, List.of(halfRefused((bad ? next : cancel).raw)));
            return;
        }
        Sheet state = sheet(next, Objects.requireNonNull(next.mapped.body()));
        Node body = cancellations.body(cancel.mapped, target(cancel), state.body);
        var correction = new Sheet(Kind.DATA_LIFECYCLE, state.id, state.version, body, moment(cancel), List.of());
        if (!finish(next, correction)) {
            refuse(cancel.raw, List.of(halfRefused(cancel.raw)));
        }
    }

    /** A state is taken back and nothing follows, unless what follows was refused or cut off: then nobody can know. */
    private void withdraw(Read cancel) {
        if (refusedByTable(cancel)) {
            return;
        }
        if (valid.refused().stream().anyMatch(r -> r.no() == 0 || follows(r, cancel.raw))) {
            refuse(cancel.raw, List.of(halfRefused(cancel.raw)));
            return;
        }
        int version = cancel.mapped.version();
        var id = Normaliser.stateId(submission.agency(), Kind.DATA_LIFECYCLE, cancel.mapped.caseId(), version);
        Node body = cancellations.body(cancel.mapped, target(cancel), null);
        finish(cancel, new Sheet(Kind.DATA_LIFECYCLE, id, version, body, moment(cancel), List.of()));
    }

    private static boolean follows(RefusedRecord refused, RawRecord raw) {
        return refused.no() == raw.no() + 1 && refused.recordId().equals(raw.id());
    }

    private static Finding halfRefused(RawRecord raw) {
        return Finding.refusal(OTHER_HALF_REFUSED, raw.start());
    }

    private UUID target(Read cancel) {
        return state(cancel.mapped.caseId(), cancel.mapped.version());
    }

    private UUID state(String caseId, int version) {
        return Normaliser.stateId(submission.agency(), desk.table.kind(), caseId, version);
    }

    private static String moment(Read cancel) {
        return Cancellations.moment(cancel.mapped);
    }

    private boolean refusedByTable(Read read) {
        if (read.mapped.refused()) {
            var findings = new ArrayList<>(read.mapped.findings());
            if (read.mapped.body() == null) {
                findings.add(Finding.refusal(NOTHING_MAPPED, read.raw.start()));
            }
            refuse(read.raw, findings);
        }
        return read.mapped.refused();
    }

    private boolean finish(Read read, Sheet sheet) {
        var background = recollection.of(sheet.kind, sheet.body, sheet.id, sheet.recipients);
        Node message = message(read.raw, sheet);
        var findings = new ArrayList<>(read.mapped.findings());
        findings.addAll(desk.judgement
                .rules()
                .check(new Draft(submission, feed, read.raw, sheet.id, sheet.kind, message, background)));
        boolean waits = waits(sheet, background);
        if (waits) {
            findings.add(Finding.warning(REGISTRATION_UNKNOWN, read.raw.start()));
        }
        if (findings.stream().anyMatch(Finding::refuses)) {
            refuse(read.raw, findings);
            return false;
        }
        var record = new Normalised(
                read.raw,
                sheet.id,
                sheet.kind,
                caseId(sheet, background),
                version(sheet, background),
                message,
                desk.table.version(),
                distinct(findings),
                background.about());
        recollection.note(record, record.body());
        (waits ? parked : normalised).add(record);
        return true;
    }

    /** S35: a status change of a case that nobody has registered yet. */
    private static boolean waits(Sheet sheet, Background background) {
        return sheet.kind == Kind.ASYLUM_STATUS_CHANGE && background.about().isEmpty();
    }

    /** A lifecycle message belongs to the case it is about. */
    private static String caseId(Sheet sheet, Background background) {
        return sheet.kind == Kind.DATA_LIFECYCLE
                ? background.about().stream().map(Past::caseId).findFirst().orElse("")
                : Recollection.firstText(sheet.body);
    }

    private static int version(Sheet sheet, Background background) {
        int next = sheet.kind == Kind.DATA_LIFECYCLE
                ? background.about().stream()
                        .mapToInt(p -> p.version() + 1)
                        .max()
                        .orElse(FIRST_VERSION)
                : FIRST_VERSION;
        return Math.max(next, sheet.version);
    }

    private Node message(RawRecord raw, Sheet sheet) {
        var facts = new Envelopes.Facts(
                submission, feed, desk.sender, raw, sheet.kind, sheet.id, sheet.createdAt, sheet.recipients);
        var model = desk.judgement.schema().message(sheet.kind.element());
        return Node.branch(model, List.of(desk.envelopes.make(facts), sheet.body), raw.start());
    }

    private void refuse(RawRecord raw, List<Finding> findings) {
        refused.add(RefusedRecord.of(raw, distinct(findings)));
    }

    private static List<Finding> distinct(List<Finding> findings) {
        return findings.stream().distinct().toList();
    }
}
