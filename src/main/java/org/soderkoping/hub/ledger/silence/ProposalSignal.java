package org.soderkoping.hub.ledger.silence;

import java.util.List;
import java.util.UUID;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.Severity;
import org.soderkoping.hub.ledger.signal.SignalDocument;
import org.soderkoping.hub.ledger.signal.SignalDocument.Level;
import org.soderkoping.hub.ledger.signal.SignalError;

/** The Signal that proposes to take silence for acceptance: the id of the request, and nothing of anybody. */
final class ProposalSignal {
    /** How far the request had come: silence is only that of somebody who has it. */
    static final Level LEVEL = Level.TAKEN;

    private static final String NO_REPLY = "SK-4055";

    private final SignalError errors;

    ProposalSignal(SignalError errors) {
        this.errors = errors;
    }

    byte[] of(UUID request) {
        var note = new Finding(NO_REPLY, Severity.NOTE, Place.DOCUMENT);
        return SignalDocument.of(LEVEL)
                .reference(request)
                .errors(List.of(errors.write(note, "")))
                .bytes();
    }
}
