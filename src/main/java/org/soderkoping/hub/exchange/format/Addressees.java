package org.soderkoping.hub.exchange.format;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.AgencyId;

/** The agencies a message names as those it is for: recipients in its envelope, focal points in a question (K06). */
public final class Addressees {
    private Addressees() {}

    /** Of a whole message. */
    public static Set<AgencyId> of(Node message) {
        var agencies = new HashSet<AgencyId>();
        message.find("Envelope")
                .ifPresent(e -> agencies.addAll(of(e.list("recipient").toList())));
        agencies.addAll(of(Parts.body(message).list("addressee").toList()));
        return agencies;
    }

    /** Of parties; what has not the form of an id is none. */
    public static Set<AgencyId> of(Collection<Node> parties) {
        return parties.stream()
                .flatMap(p -> p.findText("agencyId").stream())
                .flatMap(id -> AgencyId.find(id).stream())
                .collect(Collectors.toSet());
    }
}
