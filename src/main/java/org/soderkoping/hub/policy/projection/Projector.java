package org.soderkoping.hub.policy.projection;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.explanation.FieldOutcome;
import org.soderkoping.hub.policy.rules.RuleBook;
import org.soderkoping.hub.security.Secrets;

/** Builds a partner's message: an envelope made anew, a body of released fields. */
public final class Projector {
    private static final List<String> KEPT =
            List.of("kind", "schemaVersion", "createdAt", "sender", "profile", "handling", "test");

    private static final int TABLES = 500;

    private final RuleBook rules;
    private final Pseudonyms pseudonyms;
    private final Map<List<Clause>, Grants> tables = new ConcurrentHashMap<>();

    public Projector(RuleBook rules, Secrets secrets) {
        this(rules, new Pseudonyms(secrets));
    }

    private Projector(RuleBook rules, Pseudonyms pseudonyms) {
        this.rules = rules;
        this.pseudonyms = pseudonyms;
    }

    /** Whether a partner's body keeps all its obligatory elements; without any, nothing is sent. */
    public boolean whole(Case record) {
        var tools = new BodyProjector.Tools(rules, id -> "", Notes.NONE, false);
        return new BodyProjector(record, grants(record), tools).project() != null;
    }

    /**
     * What becomes of each field of a body on its way to a partner.
     *
     * @param whole whether it keeps all its obligatory elements
     */
    public record Fields(boolean whole, List<FieldOutcome> outcomes) {}

    /** The same walk as for a message, with a note on each field. */
    public Fields explain(Case record) {
        var notes = new FieldNotes(rules);
        var tools = new BodyProjector.Tools(rules, id -> "", notes, true);
        boolean whole = new BodyProjector(record, grants(record), tools).project() != null;
        return new Fields(whole, List.copyOf(notes.outcomes()));
    }

    /** The same projector with one rule torn out of its book. */
    public Projector without(String rule) {
        return new Projector(rules.without(rule), pseudonyms);
    }

    /** The message of one partner; empty when an obligatory element is not released. */
    public Optional<Projection> project(Node message, Case record) {
        return project(
                message, record, String.valueOf(record.body().children().get(0).text()));
    }

    /**
     * The same for a record whose body does not begin with the id of its case.
     *
     * @param caseId what the sender calls the case; partners see it as a pseudonym only
     */
    public Optional<Projection> project(Node message, Case record, String caseId) {
        String agreement = record.clauses().get(0).agreement();
        String agency = agency(message);
        var bodies = bodies(message, record);
        Node body = bodies.project();
        if (body == null) {
            return Optional.empty();
        }
        var retention = retainUntil(message, record.clauses());
        Node envelope = envelope(message, record, retention);
        Node whole = Node.branch(message.model(), List.of(envelope, body), null);
        return Optional.of(new Projection(
                NodeWriter.bytes(whole),
                pseudonyms.of(agreement, agency, "case|" + caseId),
                headers(message, record, bodies.masked(), retention)));
    }

    private BodyProjector bodies(Node message, Case record) {
        String agreement = record.clauses().get(0).agreement();
        String agency = agency(message);
        var tools = new BodyProjector.Tools(rules, id -> pseudonyms.of(agreement, agency, id), Notes.NONE, true);
        return new BodyProjector(record, grants(record), tools);
    }

    /** The decision table of these clauses, made once; few lists of clauses ever apply together. */
    private Grants grants(Case record) {
        if (tables.size() > TABLES) {
            tables.clear();
        }
        return tables.computeIfAbsent(record.clauses(), Grants::new);
    }

    private Node envelope(Node message, Case record, Optional<LocalDate> retention) {
        Node envelope = message.find("Envelope").orElseThrow();
        ElementModel model = envelope.model();
        String id = messageId(envelope, message, record);
        var nodes = new ArrayList<Node>();
        nodes.add(Node.leaf(model.child("messageId"), id, null));
        nodes.add(Node.leaf(model.child("conversationId"), id, null));
        for (ElementModel child : model.children()) {
            switch (child.name()) {
                case "purpose" -> purposes(record).forEach(p -> nodes.add(Node.leaf(child, p, null)));
                case "agreementRef" -> agreements(record).forEach(a -> nodes.add(Node.leaf(child, a, null)));
                case "recipient" -> recipients(envelope, record).forEach(nodes::add);
                case "retainUntil" -> retention.ifPresent(d -> nodes.add(Node.leaf(child, d.toString(), null)));
                default -> {
                    if (KEPT.contains(child.name())) {
                        envelope.list(child.name()).forEach(nodes::add);
                    }
                }
            }
        }
        return Node.branch(model, nodes, null);
    }

    /** Of a directed kind the partner's own agencies; who else was asked is not its business. */
    private static Stream<Node> recipients(Node envelope, Case record) {
        return envelope.list("recipient")
                .filter(r -> record.kind().directed())
                .filter(r -> r.findText("country")
                        .filter(record.partner().alpha2()::equals)
                        .isPresent());
    }

    /** D28: like an id of category D that stands alone; where no clause and rule lets such go, it has another name. */
    private String messageId(Node envelope, Node message, Case record) {
        String id = envelope.findText("messageId").orElseThrow();
        var field = new Field("messageId", Set.of(Category.D), id);
        boolean released = grants(record).release(field)
                && rules.findFieldRule(record, field).isEmpty();
        return released
                ? id
                : pseudonyms
                        .uuid(record.clauses().get(0).agreement(), agency(message), id)
                        .toString();
    }

    private static Map<String, String> headers(
            Node message, Case record, boolean masked, Optional<LocalDate> retention) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("skagreement", String.join(" ", agreements(record)));
        headers.put("skpurpose", String.join(" ", purposes(record)));
        headers.put("skmasked", Boolean.toString(masked));
        retention.ifPresent(d -> headers.put("skretainuntil", d.toString()));
        headers.put("sktest", envelopeText(message, "test"));
        return headers;
    }

    private static Optional<LocalDate> retainUntil(Node message, List<Clause> clauses) {
        LocalDate created = LocalDate.parse(envelopeText(message, "createdAt").substring(0, 10));
        return clauses.stream()
                .flatMap(c -> c.retention().stream())
                .map((Period p) -> created.plus(p))
                .min(java.util.Comparator.naturalOrder());
    }

    private static List<String> agreements(Case record) {
        return record.clauses().stream()
                .map(c -> c.ref().substring(0, c.ref().indexOf('#')))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> purposes(Case record) {
        return record.clauses().stream()
                .flatMap(c -> c.purposes().stream())
                .map(Enum::name)
                .distinct()
                .sorted()
                .limit(3)
                .collect(Collectors.toList());
    }

    private static String agency(Node message) {
        return message.find("Envelope")
                .flatMap(e -> e.find("sender"))
                .flatMap(s -> s.findText("agencyId"))
                .orElseThrow();
    }

    private static String envelopeText(Node message, String name) {
        return message.find("Envelope").flatMap(e -> e.findText(name)).orElseThrow();
    }
}
