package org.soderkoping.hub.policy.oracle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.oracle.rows.Before;
import org.soderkoping.hub.policy.oracle.rows.Commitment;
import org.soderkoping.hub.policy.oracle.rows.OriginTable;
import org.soderkoping.hub.policy.oracle.rows.RecordRow;
import org.soderkoping.hub.policy.oracle.rows.Situation;
import org.soderkoping.hub.policy.oracle.shown.BodyTable;
import org.soderkoping.hub.policy.oracle.shown.Shown;

/**
 * The table of docs/data-protection.md a second time: written from that page, from the categories in the schemas and
 * from decisions 0009, 0010 and 0012, and from none of the code that decides. Order: gates, prohibitions with the
 * firewall first, grants, coarser forms, and what nobody releases stays in.
 *
 * <p>Where that page leaves the reading open: the purposes beside D12, D15, D16 and D17 are any but study (D13 and D26
 * hold for them); a clause that names a field names its category (D05); the members of a group are those a clause names
 * (D22). Gate D27 is not here, for nothing erases or restricts by date yet, and D19's complements are proved elsewhere.
 */
final class Oracle {
    private Oracle() {}

    /** What is decided when a message arrives. */
    static Verdict decide(Situation situation, Collection<Agreement> agreements, Instant at) {
        var origins = OriginTable.of(situation);
        var commitments = Commitment.list(situation, kinds(situation), agreements, at);
        return verdict(situation, commitments, origins);
    }

    /** What is decided when it is sent; the stricter of then and now wins. */
    static Verdict release(Situation situation, Stored stored, Collection<Agreement> agreements, Instant at) {
        var commitments = commitments(situation, stored, agreements, at);
        if (commitments.isEmpty()) {
            return Verdict.withheld("D25");
        }
        var origins = new HashSet<>(OriginTable.of(situation));
        origins.addAll(stored.origins());
        return verdict(situation, commitments, origins);
    }

    /** Today's clauses, as far as they are those of then. */
    static List<Commitment> commitments(
            Situation situation, Stored stored, Collection<Agreement> agreements, Instant at) {
        return Commitment.list(situation, kindsNow(situation), agreements, at).stream()
                .filter(c -> stored.names().contains(c.name()))
                .toList();
    }

    /**
     * What the ledger kept of the first decision.
     *
     * @param names of the clauses, whatever their version
     */
    record Stored(Set<String> names, Set<String> origins) {}

    private static Verdict verdict(Situation situation, List<Commitment> commitments, Set<String> origins) {
        var outer = new Before(situation, situation.body(), commitments, origins);
        Optional<String> row = RecordRow.first(outer)
                .or(() -> situation
                        .replacement()
                        .flatMap(r -> RecordRow.first(new Before(situation, r, commitments, origins))));
        if (situation.lifecycle() && !received(situation)) {
            return Verdict.withheld("NEVER_RECEIVED");
        }
        if (row.isPresent()) {
            return Verdict.withheld(row.get());
        }
        if (commitments.isEmpty()) {
            return Verdict.withheld("NO_CLAUSE");
        }
        return new BodyTable(outer)
                .shown()
                .map(shown -> released(commitments, shown))
                .orElse(Verdict.withheld("OBLIGATORY"));
    }

    private static Verdict released(List<Commitment> commitments, Shown shown) {
        var purposes = EnumSet.noneOf(Purpose.class);
        commitments.forEach(c -> purposes.addAll(c.purposes()));
        var clauses = commitments.stream().map(c -> c.clause().ref()).collect(Collectors.toSet());
        return new Verdict(Verdict.RELEASED, clauses, purposes, shown.lines());
    }

    /** Decision 0012: never a first message to anybody. */
    private static boolean received(Situation situation) {
        return situation.about().stream()
                .anyMatch(past ->
                        past.recipients().stream().anyMatch(c -> c.alpha2().equals(situation.partner())));
    }

    /** What takes back without a new body does not say of what kind: the clauses of then, whatever they are for today. */
    private static Set<String> kindsNow(Situation situation) {
        if (!situation.lifecycle()) {
            return kinds(situation);
        }
        return situation
                .replacement()
                .map(r -> Set.of(r.name()))
                .orElse(Arrays.stream(Kind.values()).map(Kind::element).collect(Collectors.toSet()));
    }

    /** Decision 0012: what corrects or takes back goes under the clauses of what it is about. */
    private static Set<String> kinds(Situation situation) {
        if (!situation.lifecycle()) {
            return Set.of(situation.kind().element());
        }
        return situation.about().stream().map(p -> p.kind().element()).collect(Collectors.toSet());
    }
}
