package org.soderkoping.hub.policy.origin;

import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.format.Node;

/** The persons of a border event, each with an origin set of its own. */
public final class EventPersons {
    private EventPersons() {}

    /** Whether there are persons and each may have fled this country, so that even the event speaks of them alone. */
    public static boolean allFrom(Node event, CountryCode country) {
        var persons = event.list("person").toList();
        return !persons.isEmpty()
                && persons.stream().allMatch(p -> OriginSet.ofPerson(p).contains(country));
    }
}
