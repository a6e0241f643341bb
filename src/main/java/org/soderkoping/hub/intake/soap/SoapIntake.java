package org.soderkoping.hub.intake.soap;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.Arrival;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.intake.Refusals;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.participants.Participants;

/** Opens a SOAP call as a submission and answers it after the commit. */
public final class SoapIntake {
    private final InForce inForce;
    private final SubmissionLog log;
    private final Clock clock;

    SoapIntake(InForce inForce, SubmissionLog log, Clock clock) {
        this.inForce = inForce;
        this.log = log;
        this.clock = clock;
    }

    /** Without an id of its own a call is known by its digest. */
    public Arrival open(SoapCall call) {
        var edition = inForce.edition();
        var feed = edition.part(Participants.class).feed(call.feed().id());
        String digest = Digest.of(call.body());
        boolean unnamed = call.submissionId().isBlank();
        var submission = new Submission(
                feed.id(),
                unnamed ? digest : call.submissionId(),
                digest,
                Channel.SOAP,
                clock.instant(),
                call.header(),
                edition);
        if (unnamed && feed.soap().xroad()) {
            return Arrival.refused(log, submission, Refusals.of(Refusals.NO_XROAD_HEADER));
        }
        if (!call.refusal().isEmpty()) {
            return Arrival.refused(log, submission, Refusals.of(call.refusal()));
        }
        var read = RecordReader.whole(new ByteArrayInputStream(call.body()), submission, feed);
        return Arrival.open(log, submission, List.of(read).iterator());
    }

    public Receipt answer(Arrival arrival) {
        return arrival.answer(log);
    }
}
