package org.soderkoping.hub.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;

/** Recalls what the messages of one batch speak of: from the ledger, and from the same batch before them. */
final class Recollection {
    private final SubjectHistory history;
    private final AgencyId agency;
    private final Map<String, List<Past>> before = new HashMap<>();
    private final Map<String, List<Past>> recorded = new HashMap<>();

    Recollection(SubjectHistory history, AgencyId agency) {
        this.history = history;
        this.agency = agency;
    }

    /** The background of a body; the message's own record, when it comes a second time, is no past of it. */
    Background of(Kind kind, Node body, UUID id) {
        return switch (kind) {
            case ASYLUM_STATUS_CHANGE ->
                new Background(registration(firstText(body)).stream().toList(), earlier(kind, firstText(body), id));
            case ASYLUM_REGISTRATION ->
                body.findText("applicationType").filter("SUBSEQUENT"::equals).isPresent()
                        ? new Background(List.of(), earlier(kind, firstText(body), id))
                        : Background.NONE;
            case MIGRATION_STATISTICS -> new Background(List.of(), earlier(kind, firstText(body), id));
            case DATA_LIFECYCLE -> lifecycle(body, id);
            default -> Background.NONE;
        };
    }

    /** Remembers a message for those that follow it in the batch. */
    void note(Normalised message, Node body) {
        if (message.kind() == Kind.ASYLUM_STATUS_CHANGE || message.kind() == Kind.MIGRATION_STATISTICS) {
            var past = new Past(
                    message.id(), message.kind(), message.caseId(), message.version(), body, Set.of(), Set.of());
            before.computeIfAbsent(message.caseId(), c -> new ArrayList<>()).add(0, past);
        }
    }

    /** What a message calls its case: the first element of its body. */
    static String firstText(Node body) {
        String first = body.children().get(0).text();
        return first == null ? "" : first;
    }

    private Optional<Past> registration(String caseId) {
        return history.findNewest(agency, Kind.ASYLUM_REGISTRATION, caseId);
    }

    /** The ledger is asked once for each case: all records of a batch are of one kind. */
    private List<Past> earlier(Kind kind, String caseId, UUID id) {
        var old = recorded.computeIfAbsent(caseId, c -> history.list(agency, kind, c));
        return Stream.concat(before.getOrDefault(caseId, List.of()).stream(), old.stream())
                .filter(past -> !past.messageId().equals(id))
                .toList();
    }

    private Background lifecycle(Node body, UUID id) {
        var named = body.list("target").flatMap(t -> target(t).stream()).toList();
        var about = named.stream()
                .map(p -> history.findNewest(agency, p.kind(), p.caseId())
                        .filter(newest -> !newest.messageId().equals(id))
                        .orElse(p))
                .distinct()
                .toList();
        return new Background(about, named);
    }

    private Optional<Past> target(Node target) {
        return target.findText("messageId")
                .map(UUID::fromString)
                .flatMap(id -> history.find(agency, id))
                .or(() -> target.findText("applicationId").flatMap(this::registration));
    }
}
