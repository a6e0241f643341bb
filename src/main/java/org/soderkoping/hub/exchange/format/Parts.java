package org.soderkoping.hub.exchange.format;

import java.util.Optional;

/** The parts of a message that more than one stage looks for. */
public final class Parts {
    private Parts() {}

    /** The kind's element, which stands last in a message. */
    public static Node body(Node message) {
        var parts = message.children();
        return parts.get(parts.size() - 1);
    }

    /** The new body a correction brings; empty for every other body. */
    public static Optional<Node> replacement(Node body) {
        return body.find("replacement").flatMap(r -> r.children().stream().findFirst());
    }
}
