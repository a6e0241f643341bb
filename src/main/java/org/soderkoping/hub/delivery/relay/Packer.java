package org.soderkoping.hub.delivery.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.delivery.Releases;
import org.soderkoping.hub.delivery.Releases.Held;
import org.soderkoping.hub.delivery.Releases.Recalled;
import org.soderkoping.hub.delivery.Releases.Release;
import org.soderkoping.hub.delivery.Releases.Released;
import org.soderkoping.hub.delivery.Releases.Withheld;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.delivery.recalls.Dealings;
import org.soderkoping.hub.delivery.recalls.RecallForm;
import org.soderkoping.hub.delivery.relay.Load.Exempt;
import org.soderkoping.hub.delivery.relay.Load.Item;
import org.soderkoping.hub.delivery.relay.Load.Part;
import org.soderkoping.hub.delivery.relay.Load.Wait;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.Sha256;
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
    private final Dealings dealings;

    public Packer(OpenedBatches batches, Releases releases, DeliveryIds ids, Dealings dealings) {
        this.batches = batches;
        this.releases = releases;
        this.ids = ids;
        this.dealings = dealings;
    }

    /**
     * Subjects of a lane whose newer records must wait.
     *
     * @param quarantined behind a record in quarantine, or one behind such
     * @param held behind a record that is held
     */
    record Behind(Set<UUID> quarantined, Set<UUID> held) {}

    Load pack(Lease lease, List<Consignment> round, Behind behind) {
        var boxes = new ArrayList<Box>();
        round.forEach(c -> boxes.add(new Box(lease, batches.open(c.batchId()), new Part(c))));
        var origins = dealings.origins(boxes.stream().flatMap(Box::subjects).toList());
        var load = new Load(boxes.stream().map(Box::part).toList());
        for (var box : boxes) {
            box.part.of().open().positions().forEach(position -> pack(box, position, new Round(behind, origins, load)));
        }
        return load;
    }

    /**
     * What is known of the cases of a round when it is packed.
     *
     * @param origins of each case, corrections included
     * @param load what is packed already
     */
    private record Round(Behind behind, Map<UUID, Set<CountryCode>> origins, Load load) {
        StoredRecord asOfNow(StoredRecord record) {
            return record.with(origins.getOrDefault(record.subject(), Set.of()));
        }

        boolean sendsOf(UUID subject) {
            return load.parts().stream()
                    .flatMap(p -> p.items().stream())
                    .anyMatch(i -> i.subject().equals(subject));
        }
    }

    /** One consignment being packed for the lane of a lease. */
    private record Box(Lease lease, StoredBatch batch, Part part) {
        Stream<UUID> subjects() {
            return part.of()
                    .open()
                    .positions()
                    .boxed()
                    .flatMap(p -> batch.find(p).stream())
                    .map(StoredRecord::subject);
        }
    }

    private void pack(Box box, int position, Round round) {
        var batch = box.batch();
        var part = box.part();
        var found = batch.find(position);
        if (found.isEmpty()) {
            part.exempt().add(missing(batch, position));
            return;
        }
        var record = found.get();
        var behind = round.behind();
        if (behind.quarantined().contains(record.subject())) {
            part.exempt().add(exempt(record, "HELD", ""));
        } else if (behind.held().contains(record.subject())) {
            part.held().add(new Wait(record.id(), record.subject()));
        } else {
            put(box, round.asOfNow(record), round);
        }
    }

    private void put(Box box, StoredRecord record, Round round) {
        var part = box.part();
        var behind = round.behind();
        var release = release(box.lease(), box.batch(), record);
        if (release instanceof Released released) {
            var parcel = parcel(box, record, released);
            part.items().add(new Item(record.id().position(), record.subject(), parcel, released.digestHead()));
        } else if (release instanceof Withheld withheld) {
            part.exempt().add(exempt(record, "WITHHELD", withheld.reason()));
        } else if (release instanceof Recalled recalled) {
            recall(box, record, recalled, round);
        } else if (release instanceof Held) {
            behind.held().add(record.subject());
            part.held().add(new Wait(record.id(), record.subject()));
        } else {
            behind.quarantined().add(record.subject());
            part.exempt().add(exempt(record, "QUARANTINED", "SK-7002"));
        }
    }

    /** Asks back what the partner has; while something of the case is in this load, that is not known yet: next round. */
    private void recall(Box box, StoredRecord record, Recalled recalled, Round round) {
        if (round.sendsOf(record.subject())) {
            return;
        }
        var deliveries = dealings.deliveries(record, box.lease().partner());
        if (deliveries.isEmpty()) {
            box.part().exempt().add(exempt(record, "WITHHELD", recalled.reason()));
            return;
        }
        byte[] body = RecallForm.write(deliveries);
        var message = new Released(body, Sha256.head(body), deliveries.get(0).toString(), recalled.headers());
        var parcel = parcel(box, record, message);
        parcel.headers().put("cloudEvents_source", "urn:soderkoping:hub");
        parcel.headers()
                .put("cloudEvents_type", "org.soderkoping." + box.lease().lane().lower() + ".Recall.v1");
        box.part().items().add(new Item(record.id().position(), record.subject(), parcel, message.digestHead()));
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
