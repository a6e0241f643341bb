package org.soderkoping.hub.policy.oracle.shown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.oracle.rows.Before;
import org.soderkoping.hub.policy.oracle.rows.FieldRow;
import org.soderkoping.hub.policy.oracle.rows.Leaf;

/** The grants of data-protection.md over one body: which leaf the partner sees, in which form. */
public final class BodyTable {
    /** D28: the id of a case, a person or a message goes out under another name where it is not released itself. */
    private static final Set<String> IDS = Set.of(
            "applicationId",
            "localPersonId",
            "eventId",
            "inquiryId",
            "inquiryRef",
            "requestId",
            "requestRef",
            "applicationRef",
            "caseId");

    private static final Set<String> MESSAGES = Set.of("messageId", "supersedes");

    private final Before before;
    private final CoarserForms forms;

    public BodyTable(Before before) {
        this.before = before;
        this.forms = new CoarserForms(before);
    }

    /** The body as the partner sees it; empty when it lost something obligatory. */
    public Optional<Shown> shown() {
        return branch(before.body(), "");
    }

    private Optional<Shown> branch(Node node, String path) {
        var children = new ArrayList<Shown>();
        for (Node child : node.children()) {
            if (child.name().equals("replacement")) {
                var replaced = replacement(child);
                if (replaced.isEmpty()) {
                    return Optional.empty();
                }
                children.add(replaced.get());
            } else {
                child(node, child, path.isEmpty() ? child.name() : path + "/" + child.name())
                        .ifPresent(shown -> add(children, shown));
            }
        }
        var names = children.stream().map(Shown::name).collect(Collectors.toCollection(HashSet::new));
        boolean whole = node.model().complete(names) && !children.isEmpty();
        return whole ? Optional.of(Shown.branch(node.name(), children)) : Optional.empty();
    }

    private Optional<Shown> replacement(Node replacement) {
        var inner =
                new Before(before.situation(), replacement.children().get(0), before.commitments(), before.origins());
        return new BodyTable(inner).shown().map(s -> Shown.branch("replacement", List.of(s)));
    }

    /** A flag that is made where the sender wrote one, too, stands once, and true. */
    private static void add(List<Shown> children, Shown shown) {
        if (shown.name().equals(CoarserForms.FLAG)) {
            boolean made = shown.text().equals("true");
            if (children.stream().anyMatch(c -> c.name().equals(CoarserForms.FLAG))) {
                if (made) {
                    children.replaceAll(c -> c.name().equals(CoarserForms.FLAG) ? shown : c);
                }
                return;
            }
        }
        children.add(shown);
    }

    private Optional<Shown> child(Node parent, Node child, String path) {
        if (forms.asked(path)) {
            return forms.of(parent, child, path);
        }
        return child.model().leaf() ? leaf(parent, child, path) : branch(child, path);
    }

    private Optional<Shown> leaf(Node parent, Node node, String path) {
        var leaf = Leaf.of(before.body(), path, node);
        boolean granted = before.commitments().stream().anyMatch(c -> c.releases(path, leaf.personal()))
                && !before.withholds(path)
                && !FieldRow.forbidden(before, leaf)
                && !unnamedSource(parent, leaf);
        if (granted) {
            return Optional.of(Shown.of(node));
        }
        boolean id = IDS.contains(leaf.name()) || MESSAGES.contains(leaf.name()) && leaf.of(Category.D);
        boolean renamed = id && othersReleased(leaf);
        return renamed ? Optional.of(Shown.leaf(node.name(), Shown.PSEUDONYM)) : Optional.empty();
    }

    /** Whether what an id has besides D is released: of a dependant's id the family, of a claim's the claim. */
    private boolean othersReleased(Leaf leaf) {
        var others = new HashSet<>(leaf.personal());
        others.remove(Category.D);
        return before.commitments().stream().anyMatch(c -> c.releases("", others));
    }

    /** D20: a local source has no name unless it may be published. */
    private static boolean unnamedSource(Node parent, Leaf leaf) {
        return parent.model().typeName().equals("CoiSource")
                && Set.of("name", "url").contains(leaf.name())
                && parent.findText("type").equals(Optional.of("LOCAL"))
                && parent.findText("publishable")
                        .filter(Set.of("false", "0")::contains)
                        .isPresent();
    }
}
