package org.soderkoping.hub.normalisation.rules.basis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.Severity;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.Background;
import org.soderkoping.hub.normalisation.RecordRules.Draft;

/** A look at one message, by one rule after the other: the parts of the message, and where findings go. */
public final class Look {
    private static final Map<Kind, String> DAYS = Map.of(
            Kind.ASYLUM_REGISTRATION, "madeOn",
            Kind.ASYLUM_STATUS_CHANGE, "effectiveOn",
            Kind.BORDER_EVENT, "occurredAt",
            Kind.COI_REPORT, "publishedOn",
            Kind.SUBJECT_RIGHTS_REQUEST, "receivedOn");

    private final Draft draft;
    private final Instant now;
    private final Collection<Finding> findings;
    private final List<Node> persons;
    private final String code;

    public Look(Draft draft, Instant now, Collection<Finding> findings) {
        this.draft = draft;
        this.now = now;
        this.findings = findings;
        this.persons = body().walk().filter(n -> n.model().isPerson()).toList();
        this.code = "";
    }

    private Look(Look other, String code) {
        this.draft = other.draft;
        this.now = other.now;
        this.findings = other.findings;
        this.persons = other.persons;
        this.code = code;
    }

    /** The same message looked at by a rule, under whose code its findings go. */
    public Look by(SemanticRule rule) {
        return new Look(this, "SK-40" + rule.id().substring(1));
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
        return Parts.body(draft.message());
    }

    /** All persons described in the body. */
    public List<Node> persons() {
        return persons;
    }

    /**
     * The day the message is about: of the application, change, event, publication or request. Kinds without such a day,
     * and those whose persons may have been born after it, have the day the message was made.
     */
    public LocalDate day() {
        String leaf = DAYS.getOrDefault(draft.kind(), "");
        return Days.find(body(), leaf).orElseGet(this::madeOn);
    }

    /** The day the message was made. */
    public LocalDate madeOn() {
        return Days.find(envelope(), "createdAt").orElseThrow();
    }

    /** The record may not pass because of what stands here. */
    public void refuse(Node at) {
        findings.add(Finding.refusal(code, place(at)));
    }

    /** The record passes; what stands here deserves a second look by its sender. */
    public void warn(Node at) {
        findings.add(Finding.warning(code, place(at)));
    }

    /** The record passes; its sender is told what may be of use. */
    public void note(Node at) {
        findings.add(new Finding(code, Severity.NOTE, place(at)));
    }

    /** Where the element, or the first of its parts that has a source, stood in the document. */
    private Place place(Node at) {
        return sources(at).findFirst().orElse(draft.raw().start());
    }

    private static Stream<Place> sources(Node node) {
        return node.walk().flatMap(n -> Stream.ofNullable(n.source()));
    }
}
