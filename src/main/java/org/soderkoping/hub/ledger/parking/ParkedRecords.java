package org.soderkoping.hub.ledger.parking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.ledger.store.ParkedTable;
import org.soderkoping.hub.ledger.store.ParkedTable.Due;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.Sealing;
import org.soderkoping.hub.validation.ValidMessage;

/** Gives back the parked records that need not wait any more, each as a batch of its own for the rest of the pipe. */
public final class ParkedRecords {
    /** How long a record waits at most (rule S35). */
    public static final Duration PATIENCE = Duration.ofHours(72);

    private static final String REGISTRATION_UNKNOWN = "SK-4035";
    private static final int MOST = 500;

    private final ParkedTable parked;
    private final SubjectKeys keys;
    private final Sealing sealing;
    private final Present present;

    public ParkedRecords(ParkedTable parked, SubjectKeys keys, Sealing sealing, Present present) {
        this.parked = parked;
        this.keys = keys;
        this.sealing = sealing;
        this.present = present;
    }

    /** What time it is and what is in force. */
    public record Present(Clock clock, InForce inForce) {}

    /** What a parked record's seal is bound to. */
    public static String place(long intakeId, int no) {
        return "parked " + intakeId + "/" + no;
    }

    /**
     * Those whose registration has come, to be judged again by the edition now in force; those whose time is over,
     * refused. Those of a feed that has left wait for its return.
     */
    public List<ValidMessage> collect() {
        var due = parked.listDue(Kind.ASYLUM_REGISTRATION, present.clock().instant(), MOST);
        var edition = present.inForce().edition();
        return due.stream()
                .filter(d -> edition.part(Participants.class).findFeed(d.feed()).isPresent())
                .flatMap(d -> open(d, edition).stream())
                .toList();
    }

    /** A record whose key was forgotten has nothing left to tell, and ends here. */
    private Optional<ValidMessage> open(Due due, Edition edition) {
        var key = keys.listByIds(List.of(due.keyId())).get(due.keyId());
        if (key == null) {
            parked.settle(due.intakeId(), due.no(), false);
            return Optional.empty();
        }
        var content = ParkedForm.read(sealing.open(key, place(due.intakeId(), due.no()), due.raw()));
        var submission = new Submission(
                due.feed(),
                due.submissionId(),
                due.digest(),
                due.channel(),
                due.receivedAt(),
                content.header(),
                edition);
        int batchNo = LateBatch.of(due.no(), due.expired());
        if (!due.expired()) {
            return Optional.of(new ValidMessage(submission, batchNo, false, List.of(content.raw()), List.of()));
        }
        var over = Finding.refusal(REGISTRATION_UNKNOWN, content.raw().start());
        var refused = RefusedRecord.of(content.raw(), List.of(over));
        return Optional.of(new ValidMessage(submission, batchNo, false, List.of(), List.of(refused)));
    }
}
