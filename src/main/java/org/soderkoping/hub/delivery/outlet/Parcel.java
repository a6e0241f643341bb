package org.soderkoping.hub.delivery.outlet;

import java.util.Map;
import java.util.UUID;

/**
 * One message ready for one queue.
 *
 * @param id stable name of this send; the broker drops a second message with the same
 * @param group messages of one group stay in order, empty for none
 * @param correlation what it answers, empty for none
 * @param headers application properties; nothing personal
 */
public record Parcel(
        UUID id,
        String queue,
        String contentType,
        String group,
        String correlation,
        Map<String, String> headers,
        byte[] body) {
    @Override
    public String toString() {
        return id + " to " + queue;
    }
}
