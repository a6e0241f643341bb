package org.soderkoping.hub.policy.oracle.rows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;

/**
 * A message before one partner.
 *
 * @param about the sender's own cases it speaks of
 * @param partner by two letters
 */
public record Situation(Kind kind, Node message, List<Past> about, String partner) {

    public Node envelope() {
        return message.children().get(0);
    }

    public Node body() {
        return message.children().get(1);
    }

    /** The new body a correction brings. */
    public Optional<Node> replacement() {
        return body().find("replacement").map(r -> r.children().get(0));
    }

    /** What its rows look at: the new body of a correction, else its own. */
    public Node told() {
        return replacement().orElse(body());
    }

    public boolean lifecycle() {
        return kind == Kind.DATA_LIFECYCLE;
    }

    public String sender() {
        return envelope().find("sender").flatMap(s -> s.findText("country")).orElseThrow();
    }

    public Set<String> purposes() {
        return envelope().list("purpose").map(Node::text).collect(Collectors.toSet());
    }

    public Set<String> recipients() {
        return envelope()
                .list("recipient")
                .flatMap(r -> r.findText("country").stream())
                .collect(Collectors.toSet());
    }

    /** Whether the partner is at the border an event is about: named as the other side, or by the section. */
    public boolean atBorder() {
        if (lifecycle() && replacement().isEmpty()) {
            return true;
        }
        boolean other = told().findText("borderWith").equals(Optional.of(Countries.alpha3(partner)));
        return other
                || told().findText("section")
                        .filter(s -> s.startsWith(partner) || s.startsWith(partner, 3))
                        .isPresent();
    }

    @Override
    public String toString() {
        return kind + " to " + partner;
    }
}
