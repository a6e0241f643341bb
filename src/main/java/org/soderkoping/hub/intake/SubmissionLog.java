package org.soderkoping.hub.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;

/** What the intake asks of the ledger: has this come before, and what was the answer. */
public interface SubmissionLog {
    /** How a submission stands when it arrives. */
    enum Standing {
        /** Never seen, or seen and not finished: take it through the pipe. */
        OPEN,
        /** Same id, same digest, finished: give the stored receipt. */
        ANSWERED,
        /** Same id, other digest: SK-1409. */
        CONFLICT
    }

    /** The standing, with the receipt to give unless it is OPEN. */
    record Opening(Standing standing, @Nullable Receipt receipt) {}

    /**
     * Looks a submission up and, when it will come in several batches, notes it as RUNNING.
     *
     * @param whole whether it comes in one batch, whose transaction opens and closes it
     */
    Opening open(Submission submission, boolean whole);

    /** Closes a submission once all its batches are recorded; the same receipt bytes every time. */
    Receipt close(Submission submission);

    /** The receipt, or the progress while RUNNING, of an agency's own submission. */
    Optional<Receipt> find(AgencyId agency, String submissionId);
}
