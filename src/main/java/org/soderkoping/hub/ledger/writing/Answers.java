package org.soderkoping.hub.ledger.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.ledger.signal.SignalDocument;
import org.soderkoping.hub.ledger.signal.SignalDocument.Level;
import org.soderkoping.hub.ledger.signal.SignalError;
import org.soderkoping.hub.ledger.store.BatchTable;
import org.soderkoping.hub.ledger.store.IntakeTable;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.security.Sealing;

/** Makes the receipts: counts true, failures before warnings, {@value SignalError#MOST} errors at most. */
public final class Answers {
    private static final String FAILURE = "<severity>failure</severity>";

    private record Remark(int no, String recordId, Finding finding) {}

    private final SignalError errors;
    private final Sealing sealing;

    public Answers(SignalError errors, Sealing sealing) {
        this.errors = errors;
        this.sealing = sealing;
    }

    /** The error elements of one batch, one a line. */
    String remarks(Draft draft) {
        var remarks = new ArrayList<Remark>();
        for (var refused : draft.refused()) {
            refused.findings().forEach(f -> remarks.add(new Remark(refused.no(), refused.recordId(), f)));
        }
        draft.fanOut().records().forEach(d -> warn(d.record(), remarks));
        draft.fanOut().parked().forEach(r -> warn(r, remarks));
        remarks.sort(Comparator.comparing((Remark r) -> !r.finding.refuses()).thenComparingInt(r -> r.no));
        return String.join(
                "\n",
                remarks.stream()
                        .limit(SignalError.MOST)
                        .map(r -> errors.write(r.finding, r.recordId))
                        .toList());
    }

    private static void warn(Normalised record, List<Remark> remarks) {
        record.warnings()
                .forEach(f ->
                        remarks.add(new Remark(record.raw().no(), record.raw().id(), f)));
    }

    /** What is told of a record that was refused after its submission was answered; sealed for its batch. */
    byte[] late(IntakeTable.Row intake, BatchTable.Row batch) {
        byte[] signal = SignalDocument.of(Level.REFUSED)
                .submission(intake.submissionId())
                .counts(batch.accepted(), batch.refused())
                .errors(batch.errors().lines().toList())
                .bytes();
        return sealing.sealOwn(IntakeTable.Row.latePlace(batch.id()), signal);
    }

    /** The answer to a whole submission. */
    Receipt verdict(IntakeTable.Row intake, List<BatchTable.Row> batches, Optional<UUID> only) {
        var lines = batches.stream()
                .flatMap(b -> b.errors().lines())
                .sorted(Comparator.comparing((String line) -> !line.contains(FAILURE)))
                .limit(SignalError.MOST)
                .toList();
        var document = SignalDocument.of(intake.accepted() > 0 ? Level.VALID : Level.REFUSED)
                .submission(intake.submissionId())
                .counts(intake.accepted(), intake.refused());
        only.ifPresent(document::reference);
        return new Receipt(
                intake.submissionId(),
                intake.accepted(),
                intake.refused(),
                document.errors(lines).bytes());
    }

    /** How far a submission has come that is not finished. */
    Receipt progress(IntakeTable.Row intake) {
        byte[] signal = SignalDocument.of(Level.RECEIVED)
                .submission(intake.submissionId())
                .counts(intake.accepted(), intake.refused())
                .bytes();
        return new Receipt(intake.submissionId(), intake.accepted(), intake.refused(), signal);
    }

    /** The answer to an id that is taken by other content; the same bytes every time. */
    Receipt conflict(Submission submission) {
        byte[] signal = SignalDocument.of(Level.REFUSED)
                .submission(submission.id())
                .counts(0, 1)
                .errors(Stream.of(Finding.refusal("SK-1409", Place.DOCUMENT))
                        .map(f -> errors.write(f, ""))
                        .toList())
                .bytes();
        return new Receipt(submission.id(), 0, 1, signal);
    }

    byte[] seal(AgencyId agency, Receipt receipt) {
        return sealing.sealOwn(IntakeTable.Row.place(agency, receipt.submissionId()), receipt.signal());
    }

    /** The stored answer, byte for byte, or the progress while there is none. */
    public Receipt stored(IntakeTable.Row intake) {
        byte[] sealed = intake.receipt();
        if (sealed == null) {
            return progress(intake);
        }
        byte[] signal = sealing.openOwn(IntakeTable.Row.place(intake.agency(), intake.submissionId()), sealed);
        return new Receipt(intake.submissionId(), intake.accepted(), intake.refused(), signal);
    }
}
