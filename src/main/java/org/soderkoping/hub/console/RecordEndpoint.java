package org.soderkoping.hub.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.ledger.reading.RecordTrails;
import org.soderkoping.hub.ledger.reading.RecordTrails.Trail;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.AccessLog;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * {@code /actuator/record/{messageId}?partner=CC}: why a partner got a stored record or not, and how far it is. For
 * {@code hub explain}; every answer is noted in the access log before it is given.
 */
@WebEndpoint(id = "record")
final class RecordEndpoint {
    /** Until accounts exist, whoever sits at the machine. */
    private static final String WHO = "loopback";

    private static final String MESSAGE_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final RecordTrails trails;
    private final AccessLog log;
    private final InForce inForce;

    RecordEndpoint(RecordTrails trails, AccessLog log, InForce inForce) {
        this.inForce = inForce;
        this.trails = trails;
        this.log = log;
    }

    @ReadOperation(produces = "text/plain;charset=UTF-8")
    WebEndpointResponse<byte[]> record(@Selector String messageId, String partner) {
        return explain(messageId, partner)
                .map(lines -> new WebEndpointResponse<>(
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8), WebEndpointResponse.STATUS_OK))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    private Optional<List<String>> explain(String messageId, String partner) {
        if (!messageId.matches(MESSAGE_ID) || !partner.matches("[A-Z]{2}")) {
            return Optional.empty();
        }
        var country = new CountryCode(partner);
        boolean partnerOfOurs =
                inForce.part(Participants.class).partnerCountries().contains(country);
        var trail = partnerOfOurs ? trails.find(UUID.fromString(messageId), country) : Optional.<Trail>empty();
        trail.ifPresent(t -> log.note(WHO, "EXPLAIN_RECORD", t.messageId() + " " + country, "hub explain"));
        return trail.map(t -> RecordStory.tell(t, country));
    }
}
