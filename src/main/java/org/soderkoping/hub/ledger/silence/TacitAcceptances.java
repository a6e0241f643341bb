package org.soderkoping.hub.ledger.silence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.Evidence.Event;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.signal.SignalError;
import org.soderkoping.hub.ledger.store.AwaitedTable;
import org.soderkoping.hub.ledger.store.AwaitedTable.Due;
import org.soderkoping.hub.ledger.store.BatchTable;
import org.soderkoping.hub.ledger.store.BatchTable.Told;
import org.soderkoping.hub.ledger.writing.LedgerDatabase;
import org.soderkoping.hub.security.Sealing;

/**
 * Looks for requests for a transfer that nobody has replied to in time, and proposes TACIT_ACCEPT to the agency that
 * asked and to the one that was asked: once, in the transaction that ends the wait.
 */
public final class TacitAcceptances {
    private static final int MOST = 100;

    private final LedgerDatabase database;
    private final Tables tables;
    private final Proposals proposals;
    private final Clock clock;

    /** The tables it reads and writes. */
    public record Tables(AwaitedTable awaited, BatchTable batches, Evidence evidence) {}

    /** How a proposal is worded and kept. */
    public record Proposals(SignalError errors, Sealing sealing) {}

    public TacitAcceptances(LedgerDatabase database, Tables tables, Proposals proposals, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Proposes what is due; days are those of UTC, which end later than those of the states that are asked. */
    public void propose() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean more;
        do {
            more = Boolean.TRUE.equals(database.transactions().execute(status -> some(today)));
        } while (more);
    }

    /** Whether there may be more. */
    private boolean some(LocalDate today) {
        tables.awaited.noteTaken(today);
        var due = tables.awaited.lockDue(today, MOST);
        due.forEach(this::propose);
        return due.size() == MOST;
    }

    private void propose(Due due) {
        tell(due, due.asking());
        tell(due, due.asked());
        tables.evidence.note(
                Event.SILENCE,
                Long.toString(due.recordId()),
                List.of(due.messageId() + " " + due.asked() + " " + due.replyBy()));
        tables.awaited.proposed(due);
    }

    private void tell(Due due, AgencyId agency) {
        String place = "silence " + due.recordId() + " " + due.asked() + " to " + agency;
        byte[] signal = new ProposalSignal(proposals.errors).of(due.messageId());
        var told = new Told(ProposalSignal.LEVEL.name(), place, proposals.sealing.sealOwn(place, signal));
        tables.batches.reply(agency.value(), RecordId.of(due.recordId()).batch(), told);
    }
}
