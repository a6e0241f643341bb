package org.soderkoping.hub.ledger;

import java.util.Optional;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.ledger.store.IntakeTable;
import org.soderkoping.hub.ledger.writing.Answers;
import org.soderkoping.hub.ledger.writing.Retrying;

/** Tells the intake what came before and what was answered. */
final class Submissions implements SubmissionLog {
    private final IntakeTable intakes;
    private final Ledger ledger;
    private final Answers answers;

    Submissions(IntakeTable intakes, Ledger ledger, Answers answers) {
        this.intakes = intakes;
        this.ledger = ledger;
        this.answers = answers;
    }

    @Override
    public Opening open(Submission submission, boolean whole) {
        var before = intakes.find(submission.agency(), submission.id());
        if (before.isEmpty() && whole) {
            return new Opening(Standing.OPEN, null);
        }
        var intake = before.orElseGet(() -> Retrying.settle(() -> intakes.require(submission)));
        if (!intake.digest().equals(submission.digest())) {
            return new Opening(Standing.CONFLICT, ledger.conflict(submission));
        }
        return intake.done()
                ? new Opening(Standing.ANSWERED, answers.stored(intake))
                : new Opening(Standing.OPEN, null);
    }

    @Override
    public Receipt close(Submission submission) {
        return ledger.close(submission);
    }

    @Override
    public Optional<Receipt> find(AgencyId agency, String submissionId) {
        return intakes.find(agency, submissionId).map(answers::stored);
    }
}
