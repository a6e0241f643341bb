package org.soderkoping.hub.delivery;

import java.util.Optional;
import java.util.UUID;
import org.soderkoping.hub.delivery.receipts.SettlementBuffer;
import org.soderkoping.hub.delivery.relay.DeliveryIds;
import org.soderkoping.hub.delivery.relay.DeliveryIds.Delivery;

/** Hears from the broker what partners did with their messages. Never blocks: the broker's own threads call it. */
public final class Settlements {
    private static final String OUT = "sk.out.";

    private final SettlementBuffer buffer;
    private final DeliveryIds ids;

    Settlements(SettlementBuffer buffer, DeliveryIds ids) {
        this.buffer = buffer;
        this.ids = ids;
    }

    /** The partner accepted a message: it is out of its queue, no more. */
    public void taken(String queue, String deliveryId) {
        find(queue, deliveryId).ifPresent(buffer::taken);
    }

    /** The partner rejected a message: it stands in the dead-letter queue, and the sender is told. */
    public void rejected(String queue, String deliveryId) {
        find(queue, deliveryId).ifPresent(buffer::rejected);
    }

    private Optional<Delivery> find(String queue, String deliveryId) {
        if (!queue.startsWith(OUT) || deliveryId.length() != 36) {
            return Optional.empty();
        }
        return ids.find(UUID.fromString(deliveryId)).filter(d -> queue.startsWith(OUT + d.partner() + "."));
    }
}
