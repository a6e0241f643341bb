package org.soderkoping.hub.delivery.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.Sha256;

/** What goes out in one round of a lane: per consignment, parcels and records taken out. */
public record Load(List<Part> parts) {

    /** A record's parcel, and the head of its body's SHA-256. */
    public record Item(int position, UUID subject, Parcel parcel, byte[] head) {
        @Override
        public String toString() {
            return parcel.toString();
        }
    }

    /** A record that does not go, and why. */
    public record Exempt(RecordId record, UUID subject, String reason, String detail) {}

    /** A record that does not go yet. */
    public record Wait(RecordId record, UUID subject) {}

    /** What of one consignment. */
    public record Part(Consignment of, List<Item> items, List<Exempt> exempt, List<Wait> held) {
        /** Of a consignment of which nothing is packed yet. */
        Part(Consignment of) {
            this(of, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Marks excepted() {
            return marks(exempt.stream().mapToInt(e -> e.record().position()));
        }

        Marks heldBack() {
            return marks(held.stream().mapToInt(w -> w.record().position()));
        }

        Marks sent(Set<UUID> confirmed) {
            return marks(items.stream()
                    .filter(i -> confirmed.contains(i.parcel().id()))
                    .mapToInt(Item::position));
        }

        /** The heads of all digests of this consignment, with those of this round. */
        byte[] digests() {
            int length = of.open().size() * Sha256.HEAD;
            byte[] digests = of.digests() == null ? new byte[length] : Arrays.copyOf(of.digests(), length);
            for (var item : items) {
                System.arraycopy(item.head(), 0, digests, item.position() * Sha256.HEAD, Sha256.HEAD);
            }
            return digests;
        }

        private Marks marks(IntStream positions) {
            return Marks.of(of.open().size(), positions);
        }
    }

    List<Parcel> parcels() {
        return parts.stream().flatMap(p -> p.items().stream()).map(Item::parcel).toList();
    }
}
