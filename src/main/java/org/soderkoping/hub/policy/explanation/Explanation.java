package org.soderkoping.hub.policy.explanation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;

/**
 * Why one partner gets one record or not. The origin set is not in it; that rule D01 stands in it says enough, which is
 * why an explanation is for the operator alone.
 *
 * @param stops what keeps the record from the partner, the first decides; of the others each would, were the first
 *     not there
 * @param grants the clauses on the record's kind
 * @param fields each leaf of the body in order, and those the hub makes
 */
public record Explanation(Heading heading, List<Stop> stops, List<Grant> grants, List<FieldOutcome> fields) {
    public Explanation {
        stops = List.copyOf(stops);
        grants = List.copyOf(grants);
        fields = List.copyOf(fields);
    }

    /**
     * What was asked.
     *
     * @param at the moment of the decision
     * @param agreements the agreement set in force then
     * @param nobody whether a kind about persons describes none here, so that it is held to hide one of BY, MD and UA
     */
    public record Heading(
            Kind kind, CountryCode sender, CountryCode partner, Instant at, String agreements, boolean nobody) {}

    public boolean sent() {
        return stops.isEmpty();
    }

    /** The prohibition that stops the record; its fields are told of as if it were not there. */
    public Optional<String> findProhibition() {
        return stops.stream()
                .limit(1)
                .filter(s -> s.step() == Stop.Step.PROHIBITION)
                .map(Stop::code)
                .findFirst();
    }

    /** Whether the firewall speaks in it, so that whoever reads it learns of an origin. */
    public boolean tellsOfOrigins() {
        return stops.stream().anyMatch(s -> s.code().equals("D01"))
                || fields.stream().flatMap(f -> f.rules().stream()).anyMatch(r -> r.id().equals("D01"));
    }
}
