package org.soderkoping.hub.policy.rules;

import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Node;

/** The persons of a border event, each with an origin set of its own. */
final class EventPersons {
    private EventPersons() {}

    /** Whether there are persons and each may have fled this country, so that even the event speaks of them alone. */
    static boolean allFrom(Node event, CountryCode country) {
        var persons = event.list("person").toList();
        return !persons.isEmpty()
                && persons.stream().allMatch(p -> OriginSet.ofPerson(p).contains(country));
    }
}
