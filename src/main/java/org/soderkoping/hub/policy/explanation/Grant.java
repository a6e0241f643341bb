package org.soderkoping.hub.policy.explanation;

import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.policy.agreements.Clause;

/**
 * A clause on the kind of a record, and whether it applies.
 *
 * @param clause {@code AGREEMENT/version#clause}
 * @param basis what the clause cites
 * @param bars why it does not apply; none when it does
 */
public record Grant(String clause, String basis, Set<Purpose> purposes, List<Bar> bars) {
    public Grant {
        purposes = Set.copyOf(purposes);
        bars = List.copyOf(bars);
    }

    public static Grant of(Clause clause, List<Bar> bars) {
        return new Grant(clause.ref(), clause.basis(), clause.purposes(), bars);
    }

    public boolean applies() {
        return bars.isEmpty();
    }
}
