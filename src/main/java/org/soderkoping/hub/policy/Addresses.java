package org.soderkoping.hub.policy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Node;

/** Who a message is from and to, and what for, as its envelope says. */
final class Addresses {
    private Addresses() {}

    static CountryCode sender(Node message) {
        return envelope(message)
                .find("sender")
                .flatMap(s -> s.findText("country"))
                .map(CountryCode::new)
                .orElseThrow();
    }

    /** The countries a message is addressed to; none when it names nobody. */
    static Set<CountryCode> recipients(Node message) {
        return envelope(message)
                .list("recipient")
                .flatMap(r -> r.findText("country").stream())
                .map(CountryCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the sender allows a message to be used for. */
    static Set<Purpose> purposes(Node message) {
        var named = envelope(message).list("purpose").map(Node::text).collect(Collectors.toSet());
        return Arrays.stream(Purpose.values())
                .filter(p -> named.contains(p.name()))
                .collect(Collectors.toSet());
    }

    static Node envelope(Node message) {
        return message.find("Envelope").orElseThrow();
    }
}
