package org.soderkoping.hub.policy.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Form;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.figures.StatisticsForm;
import org.soderkoping.hub.policy.origin.EventPersons;
import org.soderkoping.hub.policy.rules.RuleBook;

/** Builds one partner's body: walks the message and copies what is released; the rest is never copied. */
final class BodyProjector {
    private static final String REPLACEMENT = "replacement";
    private static final Set<String> MESSAGE_IDS = Set.of("target/messageId", "supersedes");
    private static final Set<String> IDS = Set.of(
            "applicationId",
            "eventId",
            "localPersonId",
            "applicationRef",
            "inquiryId",
            "inquiryRef",
            "requestId",
            "requestRef",
            "caseId");
    /** The day ages are told of; a kind without one tells none. */
    private static final List<String> DAYS = List.of("occurredAt", "madeOn", "registrationDate");

    private static final Set<String> STATE = Set.of("state", "country");
    private static final Set<String> SHOWN_BY_FLAG = Set.of("vulnerability", "unaccompaniedMinor", "healthCheck");
    private static final Set<String> NOTHING = Set.of("false", "0", "NOT_NEEDED");
    private static final Set<String> NAMES_OF_SOURCES = Set.of("name", "url");

    private final Case record;
    private final RuleBook rules;
    private final Grants grants;
    private final UnaryOperator<String> pseudonym;
    private boolean masked;

    BodyProjector(Case record, RuleBook rules, UnaryOperator<String> pseudonym) {
        this.record = record;
        this.rules = rules;
        this.grants = new Grants(record.clauses());
        this.pseudonym = pseudonym;
    }

    /** The body; null when an obligatory element is lost. */
    @Nullable
    Node project() {
        Node body = branch(seen(), "", EnumSet.noneOf(Category.class));
        boolean cut = record.body().find(REPLACEMENT).isPresent()
                && (body == null || body.find(REPLACEMENT).isEmpty());
        return cut ? null : body; // a correction without the new body corrects nothing
    }

    /** What a correction puts in place is released by the rules of its own kind. */
    private @Nullable Node replacement(Node replacement) {
        var inner = new BodyProjector(record.within(replacement.children().get(0)), rules, pseudonym);
        Node body = inner.project();
        masked |= inner.masked();
        return body == null ? null : Node.branch(replacement.model(), List.of(body), null);
    }

    /** D19: of figures what this partner may see of them; of everything else the body as it is. */
    private Node seen() {
        if (record.kind() != Kind.MIGRATION_STATISTICS) {
            return record.body();
        }
        Node form = StatisticsForm.of(record.body(), record.partner());
        masked |= !form.equals(record.body());
        return form;
    }

    /** Whether anything was withheld or coarsened. */
    boolean masked() {
        return masked;
    }

    private @Nullable Node branch(Node node, String path, Set<Category> outer) {
        var categories = with(outer, node.model());
        var kept = new ArrayList<Node>(node.children().size());
        for (Node child : node.children()) {
            if (unnamedSource(node, child) || child.model().isMasked()) { // masked forms are the hub's own
                masked = true;
            } else {
                child(node, child, path.isEmpty() ? child.name() : path + "/" + child.name(), categories)
                        .forEach(kept::add);
            }
        }
        var present = kept.stream().map(Node::name).collect(Collectors.toSet());
        if (kept.isEmpty() || !node.model().complete(present)) {
            return null;
        }
        return Node.branch(node.model(), inOrder(node.model(), kept), null);
    }

    private List<Node> child(Node parent, Node child, String path, Set<Category> outer) {
        if (grants.coarsen(path)) {
            masked = true;
            String above = path.substring(0, path.length() - child.name().length());
            var shown = record.under(grants.listShowing(path));
            return grants.findForm(path).stream()
                    .filter(form -> !shown.clauses().isEmpty())
                    .flatMap(form -> coarser(parent, child, form))
                    .flatMap(n -> unlessWithheld(n, path, above + n.name()).stream())
                    .filter(n -> lawful(shown, n, above + n.name(), outer))
                    .toList();
        }
        if (record.kind() == Kind.DATA_LIFECYCLE && path.equals(REPLACEMENT)) {
            return Stream.ofNullable(replacement(child)).toList();
        }
        Node projected =
                child.model().leaf() ? leaf(child, path, with(outer, child.model())) : branch(child, path, outer);
        masked |= projected == null;
        return projected == null ? List.of() : List.of(projected);
    }

    private @Nullable Node leaf(Node leaf, String path, Set<Category> categories) {
        var field = new Field(path, categories, String.valueOf(leaf.text()));
        if (grants.release(field) && rules.findFieldRule(record, field).isEmpty()) {
            return new Node(leaf.model(), leaf.text(), leaf.attributes(), List.of(), null);
        }
        boolean uuid = record.kind().followsAnother() && MESSAGE_IDS.contains(path);
        if ((uuid || IDS.contains(leaf.name())) && grants.releaseBut(field, Category.D) && leaf.text() != null) {
            masked = true;
            String shown = pseudonym.apply(leaf.text());
            return Node.leaf(leaf.model(), uuid ? asUuid(shown) : shown, null);
        }
        return null;
    }

    /** The form a message id has in the envelope when it is not released, so that both still match. */
    private static String asUuid(String hex) {
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private Stream<Node> coarser(Node parent, Node child, Form form) {
        var sibling = parent.model().findChild(child.name() + "Masked").filter(m -> !takenOut(child));
        return switch (form) {
            case AGE_GROUP -> sibling.map(m -> eventPerson(m, child)).stream();
            case RELATION_TYPE -> sibling.map(m -> MaskedForms.relationType(m, child, applicant())).stream();
            case PRESENCE_FLAG -> presence(parent, child);
            case STATE_ONLY -> stateOnly(child);
        };
    }

    /** The one dependants depend on: the applicant, or whom a request is about. */
    private Optional<Node> applicant() {
        return record.body().find("applicant").or(() -> record.body().find("subject"));
    }

    private Node eventPerson(ElementModel sibling, Node person) {
        String day = DAYS.stream()
                .flatMap(leaf -> record.body().findText(leaf).stream())
                .findFirst()
                .orElse("");
        return MaskedForms.ageGroup(sibling, person, day);
    }

    /** Firewall: a person who may have fled the partner is not in its event, not even masked. */
    private boolean takenOut(Node person) {
        return rules.hasFirewall()
                && person.model().isPerson()
                && EventPersons.mayHaveFled(record.body(), person, record.partner());
    }

    /** What a clause withholds of an element it withholds of the coarser form, too, under either name. */
    private Optional<Node> unlessWithheld(Node coarse, String path, String coarsePath) {
        var shown = coarse.children().stream()
                .filter(c -> !withheld(c, path + "/" + c.name()) && !withheld(c, coarsePath + "/" + c.name()))
                .toList();
        var names = shown.stream().map(Node::name).collect(Collectors.toSet());
        boolean something = coarse.children().isEmpty()
                || !shown.isEmpty()
                || coarse.model().isMasked();
        boolean whole =
                something && !grants.withhold(coarsePath) && coarse.model().complete(names);
        return whole ? Optional.of(coarse.withChildren(shown)) : Optional.empty();
    }

    private boolean withheld(Node node, String path) {
        return grants.withhold(path) || node.children().stream().anyMatch(c -> withheld(c, path + "/" + c.name()));
    }

    /** The prohibitions stand above a coarser form, too; none of its fields may be forbidden. */
    private boolean lawful(Case shown, Node coarse, String path, Set<Category> outer) {
        var categories = with(outer, coarse.model());
        if (!coarse.children().isEmpty()) {
            return coarse.children().stream().allMatch(c -> lawful(shown, c, path + "/" + c.name(), categories));
        }
        var field = new Field(path, categories, String.valueOf(coarse.text()));
        return rules.findFieldRule(shown, field).isEmpty();
    }

    private static Stream<Node> presence(Node parent, Node child) {
        boolean noted = SHOWN_BY_FLAG.contains(child.name()) && !NOTHING.contains(String.valueOf(child.text()));
        return parent.model().findChild("vulnerabilityNoted").filter(m -> noted).stream()
                .map(m -> Node.leaf(m, "true", null));
    }

    private static Stream<Node> stateOnly(Node child) {
        var kept = child.children().stream()
                .filter(c -> STATE.contains(c.name()))
                .map(c -> Node.leaf(c.model(), String.valueOf(c.text()), null))
                .toList();
        boolean whole = child.model().complete(kept.stream().map(Node::name).collect(Collectors.toSet()));
        return kept.isEmpty() || !whole ? Stream.empty() : Stream.of(Node.branch(child.model(), kept, null));
    }

    /** D20: a local source is named only when it is marked publishable. */
    private static boolean unnamedSource(Node parent, Node child) {
        return parent.name().equals("source")
                && NAMES_OF_SOURCES.contains(child.name())
                && parent.findText("type").filter("LOCAL"::equals).isPresent()
                && !parent.findText("publishable")
                        .filter(t -> t.equals("true") || t.equals("1"))
                        .isPresent();
    }

    private static Set<Category> with(Set<Category> outer, ElementModel model) {
        if (model.ownCategories().isEmpty() || outer.containsAll(model.ownCategories())) {
            return outer;
        }
        var all = outer.isEmpty() ? EnumSet.noneOf(Category.class) : EnumSet.copyOf(outer);
        all.addAll(model.ownCategories());
        return all;
    }

    /** Schema order, each presence flag once. */
    private static List<Node> inOrder(ElementModel model, List<Node> nodes) {
        var names = model.children().stream().map(ElementModel::name).toList();
        var flags = nodes.stream()
                .filter(n -> n.name().equals("vulnerabilityNoted"))
                .skip(1)
                .toList();
        return nodes.stream()
                .filter(n -> flags.stream().noneMatch(f -> f == n))
                .sorted(Comparator.comparingInt(n -> names.indexOf(n.name())))
                .toList();
    }
}
