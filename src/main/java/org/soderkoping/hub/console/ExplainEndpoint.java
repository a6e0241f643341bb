package org.soderkoping.hub.console;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.AccessLog;
import org.springframework.boot.actuate.endpoint.Producible;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.util.MimeType;

/**
 * {@code /actuator/explain/{messageId}?to=CC&reason=TEXT}: why a partner gets a stored record or not, and how far it
 * is; as JSON, or in sentences when {@code text/plain} is asked for. Each look is noted in the access log before the
 * record is opened.
 */
@WebEndpoint(id = "explain")
final class ExplainEndpoint {
    /** Until accounts exist, whoever sits at the machine. */
    private static final String WHO = "loopback";

    private static final String MESSAGE_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NO_REASON = "no reason given";
    private static final int LONGEST_REASON = 200;

    private final RecordAnswers answers;
    private final AccessLog log;
    private final InForce inForce;

    ExplainEndpoint(RecordAnswers answers, AccessLog log, InForce inForce) {
        this.answers = answers;
        this.log = log;
        this.inForce = inForce;
    }

    /** How an answer is written. */
    enum Form implements Producible<Form> {
        JSON("application/json"),
        SENTENCES("text/plain;charset=UTF-8");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        @Override
        public MimeType getProducedMimeType() {
            return MimeType.valueOf(type);
        }

        @Override
        public boolean isDefault() {
            return this == JSON;
        }
    }

    @ReadOperation(producesFrom = Form.class)
    WebEndpointResponse<byte[]> explain(@Selector String messageId, String to, @Nullable String reason, Form form) {
        return find(
                        messageId,
                        to,
                        Optional.ofNullable(reason).map(String::strip).orElse(""))
                .map(answer -> form == Form.JSON ? answer.json() : String.join("\n", answer.sentences()))
                .map(text -> new WebEndpointResponse<>(text.getBytes(StandardCharsets.UTF_8), form))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    private Optional<RecordAnswer> find(String messageId, String to, String reason) {
        if (!messageId.matches(MESSAGE_ID) || !to.matches("[A-Z]{2}")) {
            return Optional.empty();
        }
        var partner = new CountryCode(to);
        boolean partnerOfOurs =
                inForce.part(Participants.class).partnerCountries().contains(partner);
        return partnerOfOurs ? find(UUID.fromString(messageId), partner, reason) : Optional.empty();
    }

    private Optional<RecordAnswer> find(UUID messageId, CountryCode partner, String reason) {
        var trail = answers.findTrail(messageId, partner);
        trail.ifPresent(t -> log.note(WHO, "EXPLAIN_RECORD", messageId + " " + partner, written(reason)));
        return trail.map(t -> answers.open(t, partner));
    }

    private static String written(String reason) {
        String plain = reason.replaceAll("\\p{Cntrl}", " ");
        return plain.isEmpty() ? NO_REASON : plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
    }
}
