package org.soderkoping.hub.intake.soap;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.Arrival;
import org.soderkoping.hub.intake.Refusals;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.intake.reading.Digest;
import org.soderkoping.hub.intake.reading.RecordReader;

/** Opens a SOAP call as a submission and answers it after the commit. */
public final class SoapIntake {
    private final SubmissionLog log;
    private final Clock clock;

    SoapIntake(SubmissionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Without an id of its own a call is known by its digest. */
    public Arrival open(SoapCall call) {
        String digest = Digest.of(call.body());
        boolean unnamed = call.submissionId().isBlank();
        var submission = new Submission(
                call.feed().id(),
                unnamed ? digest : call.submissionId(),
                digest,
                Channel.SOAP,
                clock.instant(),
                call.header());
        if (unnamed && call.feed().soap().xroad()) {
            return Arrival.refused(log, submission, Refusals.of(Refusals.NO_XROAD_HEADER));
        }
        var read = RecordReader.whole(new ByteArrayInputStream(call.body()), submission, call.feed());
        return Arrival.open(log, submission, List.of(read).iterator());
    }

    public Receipt answer(Arrival arrival) {
        return arrival.answer(log);
    }
}
