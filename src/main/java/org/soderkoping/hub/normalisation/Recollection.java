package org.soderkoping.hub.normalisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Addressees;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;

/** Recalls what the messages of one batch speak of: from the ledger, and from the same batch before them. */
final class Recollection {
    /** Kinds whose records in one batch may follow each other. */
    private static final Set<Kind> FOLLOWED = EnumSet.of(
            Kind.ASYLUM_STATUS_CHANGE,
            Kind.MIGRATION_STATISTICS,
            Kind.COI_ANSWER,
            Kind.PERSON_INQUIRY_ANSWER,
            Kind.TRANSFER_REPLY);

    private final SubjectHistory history;
    private final AgencyId agency;
    private final Collection<AgencyId> others;
    private final Map<String, List<Past>> before = new HashMap<>();
    private final Map<String, List<Past>> recorded = new HashMap<>();

    /** @param others all agencies, any of which may have asked */
    Recollection(SubjectHistory history, AgencyId agency, Collection<AgencyId> others) {
        this.history = history;
        this.agency = agency;
        this.others = others;
    }

    /**
     * The background of a body; the message's own record, when it comes a second time, is no past of it.
     *
     * @param recipients the agencies it is addressed to
     */
    Background of(Kind kind, Node body, UUID id, List<Node> recipients) {
        return switch (kind) {
            case ASYLUM_STATUS_CHANGE ->
                new Background(registration(firstText(body)).stream().toList(), earlier(kind, firstText(body), id));
            case ASYLUM_REGISTRATION ->
                body.findText("applicationType").filter("SUBSEQUENT"::equals).isPresent()
                        ? new Background(List.of(), earlier(kind, firstText(body), id))
                        : Background.NONE;
            case MIGRATION_STATISTICS -> new Background(List.of(), earlier(kind, firstText(body), id));
            case DATA_LIFECYCLE -> lifecycle(body, id);
            case COI_ANSWER, PERSON_INQUIRY_ANSWER, TRANSFER_REPLY -> answer(kind, body, id, recipients);
            default -> Background.NONE;
        };
    }

    /** Remembers a message for those that follow it in the batch. */
    void note(Normalised message, Node body) {
        if (FOLLOWED.contains(message.kind())) {
            var past = new Past(
                    message.id(),
                    message.kind(),
                    message.caseId(),
                    message.version(),
                    body,
                    Set.of(),
                    Set.of(),
                    Addressees.of(message.message()));
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

    /** An answer goes to whom it is addressed, each of whom must have asked; one addressed to nobody answers anybody. */
    private Background answer(Kind kind, Node body, UUID id, List<Node> recipients) {
        var named = Addressees.of(recipients);
        var askers = named.isEmpty() ? others : named;
        var questions = history.findQuestions(kind.question().orElseThrow(), firstText(body), askers, agency);
        return new Background(questions.orElse(List.of()), earlier(kind, firstText(body), id), questions.isPresent());
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
