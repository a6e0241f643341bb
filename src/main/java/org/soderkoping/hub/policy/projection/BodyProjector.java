package org.soderkoping.hub.policy.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.explanation.Cited;
import org.soderkoping.hub.policy.explanation.Outcome;
import org.soderkoping.hub.policy.figures.StatisticsForm;
import org.soderkoping.hub.policy.rules.RuleBook;

/** Builds one partner's body: walks the message and copies what is released; the rest is never copied. */
final class BodyProjector {
    static final String REPLACEMENT = "replacement";
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
    private static final Set<String> NAMES_OF_SOURCES = Set.of("name", "url");

    private final Case record;
    private final Grants grants;
    private final Tools tools;
    private final CoarserForms forms;
    private boolean masked;

    BodyProjector(Case record, Grants grants, Tools tools) {
        this.record = record;
        this.grants = grants;
        this.tools = tools;
        this.forms = new CoarserForms(record, tools.rules(), grants);
    }

    /**
     * What a projection works with.
     *
     * @param pseudonym what stands for an id that is not released
     * @param figures whether tables are told as the partner sees them (D19); to see whether a body is whole they need
     *     not be, since a cell loses at most its value, which is not obligatory
     */
    record Tools(RuleBook rules, UnaryOperator<String> pseudonym, Notes notes, boolean figures) {}

    /** The body; null when an obligatory element is lost. */
    @Nullable
    Node project() {
        Node seen = record.body();
        if (record.kind() == Kind.MIGRATION_STATISTICS && tools.figures()) {
            var told = StatisticsForm.told(seen, record.partner());
            masked |= !told.body().equals(seen);
            Node body = branch(told.body(), grants.of(seen.model()));
            tools.notes().figures(seen, told);
            return body;
        }
        Node body = branch(seen, grants.of(seen.model()));
        boolean cut = seen.find(REPLACEMENT).isPresent()
                && (body == null || body.find(REPLACEMENT).isEmpty());
        if (cut) {
            tools.notes().lost(0, Outcome.INCOMPLETE, REPLACEMENT); // without the new body it corrects nothing
        }
        return cut ? null : body;
    }

    /** What a correction puts in place is released by the rules of its own kind. */
    private @Nullable Node replacement(Node replacement) {
        Node whole = replacement.children().get(0);
        var inner = new BodyProjector(record.within(whole), grants, tools);
        tools.notes().enter(replacement, whole);
        Node body = inner.project();
        tools.notes().leave();
        masked |= inner.masked();
        return body == null ? null : Node.branch(replacement.model(), List.of(body), null);
    }

    /** Whether anything was withheld or coarsened. */
    boolean masked() {
        return masked;
    }

    private @Nullable Node branch(Node node, Place at) {
        var kept = new ArrayList<Node>(node.children().size());
        var present = new HashSet<String>();
        boolean moved = false;
        int begun = tools.notes().mark();
        for (Node child : node.children()) {
            tools.notes().enter(node, child);
            int mark = tools.notes().mark();
            Node projected = child(node, child, at);
            if (projected != null
                    && !present.add(projected.name())
                    && projected.name().equals(CoarserForms.FLAG)) {
                tools.notes().lost(mark, Outcome.COARSER, CoarserForms.FLAG); // one flag says it all
            } else if (projected != null) {
                kept.add(projected);
                moved |= !projected.name().equals(child.name());
            }
            tools.notes().leave();
        }
        if (kept.isEmpty() || !node.model().complete(present)) {
            tools.notes().incomplete(begun, at, present);
            return null;
        }
        return Node.branch(node.model(), moved ? inOrder(node.model(), kept) : kept, null);
    }

    private @Nullable Node child(Node parent, Node child, Place around) {
        Place at = grants.below(around, child.model());
        var wall = child.model().isMasked() ? Cited.OWN_FORMS : unnamedSource(parent, child);
        if (wall != null) {
            masked = true;
            tools.notes().staysWhole(child, at, wall);
            return null;
        }
        if (at.coarsened()) {
            masked = true;
            var coarse = forms.of(parent, child, at, around);
            tools.notes().coarser(record, child, at, coarse);
            return coarse.node().orElse(null);
        }
        if (record.kind() == Kind.DATA_LIFECYCLE && at.path().equals(REPLACEMENT)) {
            return replacement(child);
        }
        Node projected = child.model().leaf() ? leaf(child, at) : branch(child, at);
        masked |= projected == null;
        return projected;
    }

    private @Nullable Node leaf(Node leaf, Place at) {
        var field = new Field(at.path(), at.categories(), String.valueOf(leaf.text()));
        if (at.released() && tools.rules().findFieldRule(record, field).isEmpty()) {
            tools.notes().goes(record, field, Outcome.SENT);
            return new Node(leaf.model(), leaf.text(), leaf.attributes(), List.of(), null);
        }
        boolean uuid = record.kind().followsAnother() && MESSAGE_IDS.contains(at.path());
        if ((uuid || IDS.contains(leaf.name())) && at.releasedAsId() && leaf.text() != null) {
            masked = true;
            tools.notes().goes(record, field, Outcome.PSEUDONYM);
            String shown = tools.pseudonym().apply(leaf.text());
            return Node.leaf(leaf.model(), uuid ? asUuid(shown) : shown, null);
        }
        tools.notes().stays(record, field);
        return null;
    }

    /** The form a message id has in the envelope when it is not released, so that both still match. */
    private static String asUuid(String hex) {
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    /** D20: a local source is named only when it is marked publishable. */
    private static @Nullable Cited unnamedSource(Node parent, Node child) {
        boolean unnamed = parent.name().equals("source")
                && NAMES_OF_SOURCES.contains(child.name())
                && parent.findText("type").filter("LOCAL"::equals).isPresent()
                && !parent.findText("publishable")
                        .filter(t -> t.equals("true") || t.equals("1"))
                        .isPresent();
        return unnamed ? Cited.LOCAL_SOURCES : null;
    }

    /** Schema order, which coarser forms may have left. */
    private static List<Node> inOrder(ElementModel model, List<Node> nodes) {
        var names = model.children().stream().map(ElementModel::name).toList();
        nodes.sort(Comparator.comparingInt(n -> names.indexOf(n.name())));
        return nodes;
    }
}
