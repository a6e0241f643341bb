package org.soderkoping.hub.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Purpose;

/**
 * What one partner gets of one record.
 *
 * @param reason the rule that withheld it ({@code D01}, {@code NO_CLAUSE}, {@code OBLIGATORY}) or {@code RELEASED}
 * @param clauses the clauses that release it, {@code agreement/version#clause}
 * @param purposes why the partner may use it
 */
public record Decision(boolean released, String reason, List<String> clauses, Set<Purpose> purposes) {

    public Decision {
        clauses = List.copyOf(clauses);
        purposes = Set.copyOf(purposes);
    }

    public static Decision withheld(String reason) {
        return new Decision(false, reason, List.of(), Set.of());
    }

    /** One short word-string for the ledger, such as {@code R RELEASED SODERKOPING-ASYLUM/1#c1 RESPONSIBILITY}. */
    public String packed() {
        return (released ? "R " : "W ")
                + reason
                + " "
                + String.join(",", clauses)
                + " "
                + purposes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
