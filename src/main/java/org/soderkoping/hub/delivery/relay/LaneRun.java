package org.soderkoping.hub.delivery.relay;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.relay.Load.Exempt;
import org.soderkoping.hub.delivery.relay.Load.Part;
import org.soderkoping.hub.delivery.relay.Packer.Behind;
import org.soderkoping.hub.ledger.RecordId;

/** Serves one lane for a while: pack, note, send, mark; each step safe to repeat. */
public final class LaneRun {
    private static final Logger LOG = LoggerFactory.getLogger(LaneRun.class);
    /** Longest stay in one lane while it has full rounds; a lane that merely trickles is left after each round. */
    private static final long TURN_NANOS = Duration.ofSeconds(1).toNanos();
    /** Attempts after which a record the broker refuses is taken out, if its neighbours pass. */
    private static final int TRIES = 3;

    private final LaneLeases leases;
    private final ConsignmentBook book;
    private final Packer packer;
    private final DeliveryLag lag;

    public LaneRun(LaneLeases leases, ConsignmentBook book, Packer packer, DeliveryLag lag) {
        this.leases = leases;
        this.book = book;
        this.packer = packer;
        this.lag = lag;
    }

    /** Serves the lane that has waited longest; false when none waits. */
    public boolean serveNext(String owner, Outlet outlet) {
        var lease = leases.take(owner);
        lease.ifPresent(l -> attend(l, outlet));
        return lease.isPresent();
    }

    /** A lane whose serving throws is given back at once, to rest a little, and does not wait for its lease to end. */
    private void attend(Lease lease, Outlet outlet) {
        boolean served = false;
        try {
            serve(lease, outlet);
            served = true;
        } finally {
            if (!served) {
                leases.fail(lease);
            }
        }
    }

    /** Who must wait is asked before what waits: what is released in between is then held again, and never overtaken. */
    private void serve(Lease lease, Outlet outlet) {
        long begun = System.nanoTime();
        var behind = book.listBehind(lease);
        var round = book.listOpen(lease);
        while (!round.consignments().isEmpty()) {
            if (!deliver(lease, round.consignments(), behind, outlet)) {
                return;
            }
            if (!round.full() || System.nanoTime() - begun > TURN_NANOS) {
                break;
            }
            behind = book.listBehind(lease);
            round = book.listOpen(lease);
        }
        leases.release(lease);
    }

    /** One round; false when the lane was given back because it fails, or was lost. */
    private boolean deliver(Lease lease, List<Consignment> round, Behind behind, Outlet outlet) {
        var load = packer.pack(lease, round, behind);
        if (!book.begin(lease, load)) {
            LOG.info("lost {}", lease);
            return false;
        }
        var parcels = load.parcels();
        var confirmed = parcels.isEmpty() ? Set.<UUID>of() : outlet.send(parcels);
        if (!book.mark(lease, load, confirmed)) {
            LOG.info("lost {}", lease);
            return false;
        }
        lag.note(lease.partner(), load, confirmed);
        if (confirmed.size() == parcels.size()) {
            return true;
        }
        if (!confirmed.isEmpty()) {
            load.parts().forEach(p -> quarantine(lease, p, confirmed));
        }
        LOG.warn("{} confirmed {} of {}", lease, confirmed.size(), parcels.size());
        leases.fail(lease);
        return false;
    }

    private void quarantine(Lease lease, Part part, Set<UUID> confirmed) {
        if (part.of().attempts() + 1 < TRIES) {
            return;
        }
        var poisoned = part.items().stream()
                .filter(i -> !confirmed.contains(i.parcel().id()))
                .map(i -> new Exempt(
                        new RecordId(part.of().batchId(), i.position()), i.subject(), "QUARANTINED", "SK-7002"))
                .toList();
        if (!poisoned.isEmpty()) {
            book.quarantine(lease, part, poisoned);
        }
    }
}
