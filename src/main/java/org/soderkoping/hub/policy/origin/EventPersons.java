package org.soderkoping.hub.policy.origin;

import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.format.Node;

/** The persons of a border event, each with an origin set of its own. */
public final class EventPersons {
    private EventPersons() {}

    /** Whether there are persons and each may have fled this country, so that even the event speaks of them alone. */
    public static boolean allFrom(Node event, CountryCode country) {
        var persons = event.list("person").toList();
        return !persons.isEmpty() && persons.stream().allMatch(p -> mayHaveFled(event, p, country));
    }

    /** Whether a person of the event may have fled this country; a paper the group used is anybody's of it. */
    public static boolean mayHaveFled(Node event, Node person, CountryCode country) {
        var origins = OriginSet.ofPapersUsed(event);
        origins.addAll(OriginSet.ofPerson(person));
        return country.standsIn(origins);
    }
}
