package org.soderkoping.hub.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Case;

/**
 * One record with what its envelope says, read once and then set before one partner after the other.
 *
 * @param body the kind's element
 * @param kinds element names of the kinds whose clauses apply
 */
record Dossier(Kind kind, Node message, Node body, Set<String> kinds, Set<CountryCode> origins, Heading heading) {

    /** Who sends it, to whom, and what for, as its envelope says. */
    record Heading(CountryCode sender, Set<CountryCode> recipients, Set<Purpose> purposes) {
        static Heading of(Node message) {
            return new Heading(Addresses.sender(message), Addresses.recipients(message), purposes(message));
        }

        private static Set<Purpose> purposes(Node message) {
            var named = EnumSet.noneOf(Purpose.class);
            Addresses.envelope(message).list("purpose").map(Node::text).forEach(word -> {
                for (Purpose purpose : Purpose.values()) {
                    if (purpose.name().equals(word)) {
                        named.add(purpose);
                    }
                }
            });
            return named;
        }
    }

    /** A record that comes in, with its origin set. */
    static Dossier of(Normalised record, Set<CountryCode> origins) {
        var message = record.message();
        return new Dossier(
                record.kind(), message, Parts.body(message), Lifecycle.kinds(record), origins, Heading.of(message));
    }

    /** A record of which only the message is there, with its origin set. */
    static Dossier of(Kind kind, Node message, Set<CountryCode> origins) {
        Node body = Parts.body(message);
        return new Dossier(kind, message, body, Lifecycle.kinds(body), origins, Heading.of(message));
    }

    CountryCode sender() {
        return heading.sender();
    }

    /** The record before a partner, with the clauses that apply. */
    Case before(CountryCode partner, List<Clause> clauses) {
        return new Case(kind, body, origins, heading.recipients(), heading.sender(), partner, clauses);
    }

    @Override
    public String toString() {
        return kind.number();
    }
}
