package org.soderkoping.hub.normalisation.rules.basis;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.format.Node;

/**
 * A travel document and whose it is.
 *
 * @param person the holder as described, null when a border event only says that the paper was used
 */
public record Paper(Node document, @Nullable Node person) {

    /** The papers of every person, then those used by nobody named. */
    static Stream<Paper> in(Look look) {
        var held = look.persons().stream().flatMap(p -> p.list("document").map(d -> new Paper(d, p)));
        var used = look.body().walk().filter(n -> n.name().equals("documentsUsed"));
        return Stream.concat(held, used.map(d -> new Paper(d, null)));
    }

    /** The described holder. */
    public Optional<Node> holder() {
        return Optional.ofNullable(person);
    }

    @Override
    public String toString() {
        return "a paper";
    }
}
