package org.soderkoping.hub.delivery.recalls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The message that asks deliveries back, valid against {@code signal.xsd}. */
public final class RecallForm {
    private RecallForm() {}

    /** In UTF-8. */
    public static byte[] write(List<UUID> deliveries) {
        return deliveries.stream()
                .map(id -> "<deliveryId>" + id + "</deliveryId>")
                .collect(Collectors.joining("", "<Recall xmlns=\"urn:soderkoping:exchange:1\">", "</Recall>"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
