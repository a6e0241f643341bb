package org.soderkoping.hub.policy.oracle;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.soderkoping.hub.exchange.Purpose;

/**
 * What the oracle says of one message and one partner.
 *
 * @param reason RELEASED, or the row or word that withholds it whole
 * @param clauses that release it
 * @param purposes what the partner may use it for
 * @param lines what stands in the partner's body; empty when it is withheld
 */
record Verdict(String reason, Set<String> clauses, Set<Purpose> purposes, Map<String, String> lines) {
    static final String RELEASED = "RELEASED";

    Verdict {
        clauses = new TreeSet<>(clauses);
    }

    static Verdict withheld(String reason) {
        return new Verdict(reason, Set.of(), Set.of(), Map.of());
    }

    boolean released() {
        return reason.equals(RELEASED);
    }
}
