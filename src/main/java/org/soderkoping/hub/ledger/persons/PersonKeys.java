package org.soderkoping.hub.ledger.persons;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.security.Sealing;

/** What two records about the same person have in common, as keyed pseudonyms: nobody without the hub's key can ask. */
public final class PersonKeys {
    private final Sealing sealing;

    public PersonKeys(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Of the applicants a registration, or its correction, describes; of every other body none. */
    public Set<UUID> ofApplicants(Node body) {
        return of(Kind.ASYLUM_REGISTRATION, body);
    }

    /** Of the one a return case, or its correction, is about; of every other body none. */
    Set<UUID> ofReturned(Node body) {
        return of(Kind.RETURN_CASE, body);
    }

    private Set<UUID> of(Kind kind, Node body) {
        Node told = Parts.replacement(body).orElse(body);
        if (!told.name().equals(kind.element())) {
            return Set.of();
        }
        return told.walk()
                .filter(n -> n.model().isPerson())
                .flatMap(person -> Statements.of(person).stream())
                .map(sealing::person)
                .collect(Collectors.toSet());
    }
}
