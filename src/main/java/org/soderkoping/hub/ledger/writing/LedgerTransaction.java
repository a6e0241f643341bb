package org.soderkoping.hub.ledger.writing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.Evidence.Event;
import org.soderkoping.hub.ledger.LedgerEntry;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.parking.LateBatch;
import org.soderkoping.hub.ledger.signal.SignalDocument;
import org.soderkoping.hub.ledger.store.BatchTable;
import org.soderkoping.hub.ledger.store.ConsignmentTable;
import org.soderkoping.hub.ledger.store.IntakeTable;
import org.soderkoping.hub.ledger.store.PersonKeyTable;
import org.soderkoping.hub.ledger.store.RecordTable;
import org.soderkoping.hub.policy.FanOut;

/** What one batch writes, in the order that makes a repeat find it: submission, batch, records, the rest. */
public final class LedgerTransaction {
    /** The entry, and what was written for it: nothing at a repeat. */
    public record Outcome(LedgerEntry entry, @Nullable Draft written) {}

    private final Tables tables;
    private final BatchWriter writer;
    private final Books books;
    private final Answers answers;

    /** The tables it writes. */
    public record Tables(
            IntakeTable intakes,
            BatchTable batches,
            RecordTable records,
            ConsignmentTable consignments,
            PersonKeyTable persons,
            Evidence evidence) {}

    /** What it notes about who waits: records for others, requests for their replies. */
    public record Books(ParkedBook parked, AwaitedBook awaited) {}

    public LedgerTransaction(Tables tables, BatchWriter writer, Books books, Answers answers) {
        this.tables = tables;
        this.writer = writer;
        this.books = books;
        this.answers = answers;
    }

    public Outcome write(Draft draft) {
        var submission = draft.fanOut().submission();
        var intake = tables.intakes.require(submission);
        if (!intake.digest().equals(submission.digest())) {
            return new Outcome(refuse(draft), null);
        }
        var before = tables.batches.find(intake.id(), draft.fanOut().batchNo());
        if (before.isPresent()) {
            return new Outcome(entry(submission, before.get(), answer(intake, draft.fanOut())), null);
        }
        if (LateBatch.isLate(draft.fanOut().batchNo())) {
            return late(draft, intake);
        }
        var settled = settle(draft);
        var batch = insert(settled, intake);
        books.parked.park(settled, intake);
        var sums = tables.intakes.add(intake.id(), batch.accepted(), batch.refused());
        var receipt = draft.fanOut().whole() ? finish(sums, List.of(batch), only(settled)) : null;
        return new Outcome(entry(submission, batch, receipt), settled);
    }

    /** A parked record enters after its submission was answered; the counts of the answer have it already. */
    private Outcome late(Draft draft, IntakeTable.Row intake) {
        var submission = draft.fanOut().submission();
        if (!draft.waiting().isEmpty()) {
            return new Outcome(new LedgerEntry(submission, 0, 0, 0, lane(draft), Set.of(), null), null);
        }
        var settled = settle(draft);
        var batch = insert(settled, intake);
        books.parked.settle(intake, draft.fanOut().batchNo());
        if (batch.refused() > 0) {
            tables.batches.reply(submission.agency().value(), batch, answers.late(intake, batch));
        }
        return new Outcome(entry(submission, batch, null), settled);
    }

    private Draft settle(Draft draft) {
        return draft.settle(tables.records.listDigests(
                draft.entries().stream().map(Draft.Entry::messageId).toList()));
    }

    /** Closes a submission with its stored answer; closing twice gives the same bytes. */
    public Receipt close(Submission submission) {
        var intake = tables.intakes.require(submission);
        if (!intake.digest().equals(submission.digest())) {
            return answers.conflict(submission);
        }
        return intake.done()
                ? answers.stored(intake)
                : finish(intake, tables.batches.listOf(intake.id()), Optional.empty());
    }

    /** Notes an id that is taken, once per content, and gives the constant answer. */
    public Receipt conflict(Submission submission) {
        if (tables.intakes.noteConflict(submission)) {
            tables.evidence.note(Event.CONFLICT, submission.feed().toString(), List.of(submission.digest()));
        }
        return answers.conflict(submission);
    }

    private @Nullable Receipt answer(IntakeTable.Row intake, FanOut fanOut) {
        return fanOut.whole() || intake.done() ? answers.stored(intake) : null;
    }

    private BatchTable.Row insert(Draft draft, IntakeTable.Row intake) {
        var batch = new BatchTable.Row(
                tables.batches.nextId(),
                intake.id(),
                draft.fanOut().batchNo(),
                lane(draft),
                draft.size(),
                draft.accepted(),
                draft.refused().size(),
                answers.remarks(draft));
        writer.write(batch.id(), draft);
        books.awaited.note(batch.id(), draft);
        tables.persons.insert(draft.persons());
        var members = BatchWriter.members(draft);
        tables.consignments.insert(batch.id(), batch.lane(), members);
        tell(draft, batch, members.values().stream().reduce(Marks.none(draft.size()), Marks::or));
        tables.evidence.note(Event.BATCH, Long.toString(batch.id()), facts(draft));
        return batch;
    }

    /** A record released to nobody is told as WITHHELD, unless its sender is a country its persons may have fled. */
    private void tell(Draft draft, BatchTable.Row batch, Marks released) {
        var agency = draft.fanOut().submission().agency();
        var quiet = Marks.of(
                draft.size(), BatchWriter.positions(draft, d -> d.origins().contains(agency.country())));
        var withheld = Marks.of(draft.size(), BatchWriter.positions(draft, d -> true))
                .without(released)
                .without(quiet);
        tables.batches.insert(batch, new BatchTable.Kept(draft.tables(), draft.frames()), quiet, withheld);
        if (!withheld.isEmpty()) {
            tables.batches.reply(agency.value(), batch.id(), SignalDocument.Level.WITHHELD.name(), withheld);
        }
    }

    private Receipt finish(IntakeTable.Row intake, List<BatchTable.Row> batches, Optional<UUID> only) {
        var receipt = answers.verdict(intake, batches, only);
        tables.intakes.finish(intake.id(), answers.seal(intake.agency(), receipt));
        tables.evidence.note(
                Event.ANSWER,
                Long.toString(intake.id()),
                List.of(intake.digest(), intake.accepted() + "/" + intake.refused()));
        return receipt;
    }

    private LedgerEntry refuse(Draft draft) {
        var submission = draft.fanOut().submission();
        return new LedgerEntry(submission, 0, 0, draft.size(), lane(draft), Set.of(), conflict(submission));
    }

    private LedgerEntry entry(Submission submission, BatchTable.Row batch, @Nullable Receipt receipt) {
        return new LedgerEntry(
                submission,
                batch.id(),
                batch.accepted(),
                batch.refused(),
                batch.lane(),
                tables.consignments.listPartners(batch.id()),
                receipt);
    }

    /** All records of a batch travel in one lane, which the normaliser sees to; without a record nothing waits in it. */
    private static Lane lane(Draft draft) {
        return draft.fanOut().records().stream()
                .map(d -> d.record().lane())
                .findFirst()
                .orElse(Lane.DIRECTORY);
    }

    private static Optional<UUID> only(Draft draft) {
        return draft.size() == 1 && draft.refused().isEmpty()
                ? Optional.of(draft.fanOut().records().get(0).record().id())
                : Optional.empty();
    }

    private static List<String> facts(Draft draft) {
        var submission = draft.fanOut().submission();
        return Stream.concat(
                        Stream.of(submission.digest(), draft.agreements()),
                        draft.entries().stream()
                                .map(e -> e.messageId() + " "
                                        + java.util.HexFormat.of().formatHex(e.digest())
                                        + " " + e.decided().record().mappingVersion()
                                        + " " + BatchWriter.packed(e.decided())))
                .toList();
    }
}
