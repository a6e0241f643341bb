package org.soderkoping.hub.delivery.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.delivery.Releases;
import org.soderkoping.hub.delivery.Releases.Held;
import org.soderkoping.hub.delivery.Releases.Release;
import org.soderkoping.hub.delivery.Releases.Released;
import org.soderkoping.hub.delivery.Releases.Withheld;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.delivery.relay.Load.Exempt;
import org.soderkoping.hub.delivery.relay.Load.Item;
import org.soderkoping.hub.delivery.relay.Load.Part;
import org.soderkoping.hub.delivery.relay.Load.Wait;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.reading.StoredBatch;
import org.soderkoping.hub.ledger.reading.StoredRecord;

/** Packs a lane's next round: decides each record again, and makes parcels of what may go. */
public final class Packer {
    private static final Logger LOG = LoggerFactory.getLogger(Packer.class);
    private static final int TRIES = 3;
    private static final UUID NOBODY = new UUID(0, 0);

    private final OpenedBatches batches;
    private final Releases releases;
    private final DeliveryIds ids;

    public Packer(OpenedBatches batches, Releases releases, DeliveryIds ids) {
        this.batches = batches;
        this.releases = releases;
        this.ids = ids;
    }

    /**
     * Subjects of a lane whose newer records must wait.
     *
     * @param quarantined behind a record in quarantine, or one behind such
     * @param held behind a record that is held
     */
    record Behind(Set<UUID> quarantined, Set<UUID> held) {}

    Load pack(Lease lease, List<Consignment> round, Behind behind) {
        var parts = new ArrayList<Part>();
        for (var consignment : round) {
            var part = new Part(consignment);
            var box = new Box(lease, batches.open(consignment.batchId()), part);
            consignment.open().positions().forEach(position -> pack(box, position, behind));
            parts.add(part);
        }
        return new Load(parts);
    }

    /** One consignment being packed for the lane of a lease. */
    private record Box(Lease lease, StoredBatch batch, Part part) {}

    private void pack(Box box, int position, Behind behind) {
        var batch = box.batch();
        var part = box.part();
        var found = batch.find(position);
        if (found.isEmpty()) {
            part.exempt().add(missing(batch, position));
            return;
        }
        var record = found.get();
        if (behind.quarantined().contains(record.subject())) {
            part.exempt().add(exempt(record, "HELD", ""));
        } else if (behind.held().contains(record.subject())) {
            part.held().add(new Wait(record.id(), record.subject()));
        } else {
            put(box, record, behind);
        }
    }

    private void put(Box box, StoredRecord record, Behind behind) {
        var part = box.part();
        var release = release(box.lease(), box.batch(), record);
        if (release instanceof Released released) {
            var parcel = parcel(box, record, released);
            part.items().add(new Item(record.id().position(), record.subject(), parcel, released.digestHead()));
        } else if (release instanceof Withheld withheld) {
            part.exempt().add(exempt(record, "WITHHELD", withheld.reason()));
        } else if (release instanceof Held) {
            behind.held().add(record.subject());
            part.held().add(new Wait(record.id(), record.subject()));
        } else {
            behind.quarantined().add(record.subject());
            part.exempt().add(exempt(record, "QUARANTINED", "SK-7002"));
        }
    }

    /** Null when deciding or projecting the record fails three times: such a record must not stop its lane. */
    private @org.jspecify.annotations.Nullable Release release(Lease lease, StoredBatch batch, StoredRecord record) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return releases.release(batch, record, lease.partner());
            } catch (RuntimeException e) {
                LOG.error(
                        "{} of {} cannot be released: {}",
                        record,
                        lease,
                        e.getClass().getName());
            }
        }
        return null;
    }

    private Parcel parcel(Box box, StoredRecord record, Released released) {
        var lease = box.lease();
        var id = ids.name(record.id(), lease.partner());
        String lane = lease.lane().lower();
        return new Parcel(
                id,
                lease.lane().outQueue(lease.partner()),
                "application/vnd.soderkoping." + lane + "+xml;v=1",
                released.subjectKey(),
                "",
                headers(box, record, released, id),
                released.body());
    }

    private static Map<String, String> headers(Box box, StoredRecord record, Released released, UUID id) {
        var batch = box.batch();
        String lane = box.lease().lane().lower();
        var headers = new HashMap<>(released.headers());
        headers.put("cloudEvents_specversion", "1.0");
        headers.put("cloudEvents_id", id.toString());
        headers.put("cloudEvents_source", "urn:soderkoping:" + batch.feed().agency());
        headers.put(
                "cloudEvents_type",
                "org.soderkoping." + lane + "." + record.kind().element() + ".v1");
        headers.put("cloudEvents_subject", released.subjectKey());
        headers.put(
                "cloudEvents_time",
                batch.receivedAt()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString());
        headers.put("cloudEvents_dataschema", "urn:soderkoping:exchange:1");
        headers.put(
                "skpossibledup",
                Boolean.toString(box.part().of().begun(record.id().position())));
        return headers;
    }

    private static Exempt missing(StoredBatch batch, int position) {
        var id = new RecordId(batch.id(), position);
        return batch.forgotten().contains(position)
                ? new Exempt(id, NOBODY, "WITHHELD", "ERASED")
                : new Exempt(id, NOBODY, "QUARANTINED", "SK-7002");
    }

    private static Exempt exempt(StoredRecord record, String reason, String detail) {
        return new Exempt(record.id(), record.subject(), reason, detail);
    }
}
