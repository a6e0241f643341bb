package org.soderkoping.hub.normalisation.rules.basis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.Background;
import org.soderkoping.hub.normalisation.RecordRules.Draft;

/** One rule looking at one message: the parts of the message, and where its findings go. */
public final class Look {
    private final Draft draft;
    private final Instant now;
    private final String code;
    private final Collection<Finding> findings;

    public Look(Draft draft, Instant now, SemanticRule rule, Collection<Finding> findings) {
        this.draft = draft;
        this.now = now;
        this.code = "SK-40" + rule.id().substring(1);
        this.findings = findings;
    }

    public Draft draft() {
        return draft;
    }

    /** What of its sender's past the message speaks of. */
    public Background background() {
        return draft.background();
    }

    public Instant now() {
        return now;
    }

    public Node envelope() {
        return draft.message().children().get(0);
    }

    public Node body() {
        var parts = draft.message().children();
        return parts.get(parts.size() - 1);
    }

    /** All persons described in the body. */
    public List<Node> persons() {
        return body().walk().filter(n -> n.model().isPerson()).toList();
    }

    /** The day the message is about: of the application, of the event, or of publication. */
    public Optional<LocalDate> day() {
        String leaf = switch (draft.kind()) {
            case BORDER_EVENT -> "occurredAt";
            case COI_REPORT -> "publishedOn";
            case ASYLUM_STATUS_CHANGE -> "effectiveOn";
            default -> "madeOn";
        };
        return body().findText(leaf).map(t -> LocalDate.parse(t.substring(0, 10)));
    }

    /** The record may not pass because of what stands here. */
    public void refuse(Node at) {
        findings.add(Finding.refusal(code, place(at)));
    }

    /** The record passes; what stands here deserves a second look by its sender. */
    public void warn(Node at) {
        findings.add(Finding.warning(code, place(at)));
    }

    /** Where the element, or the first of its parts that has a source, stood in the document. */
    private Place place(Node at) {
        return sources(at).findFirst().orElse(draft.raw().start());
    }

    private static Stream<Place> sources(Node node) {
        return node.walk().flatMap(n -> Stream.ofNullable(n.source()));
    }
}
