package org.soderkoping.hub.policy;

import java.util.Arrays;
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
public record Decision(Outcome outcome, String reason, List<String> clauses, Set<Purpose> purposes) {

    /** What becomes of a record for one partner; each with its letter in the ledger. */
    public enum Outcome {
        /** The partner gets what its clauses release. */
        RELEASED("R"),
        /** The partner gets nothing and learns nothing. */
        WITHHELD("W"),
        /** The partner has an earlier state that it may no longer have: it is told which deliveries, and nothing else. */
        RECALLED("T");

        private final String letter;

        Outcome(String letter) {
            this.letter = letter;
        }

        /** By its letter in the ledger. */
        public static Outcome of(String letter) {
            return Arrays.stream(values())
                    .filter(o -> o.letter.equals(letter))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Decision {
        clauses = List.copyOf(clauses);
        purposes = Set.copyOf(purposes);
    }

    public static Decision withheld(String reason) {
        return new Decision(Outcome.WITHHELD, reason, List.of(), Set.of());
    }

    /** @param reason the rule that keeps the new state back */
    static Decision recalled(String reason) {
        return new Decision(Outcome.RECALLED, reason, List.of(), Set.of());
    }

    public boolean released() {
        return outcome == Outcome.RELEASED;
    }

    public boolean recalled() {
        return outcome == Outcome.RECALLED;
    }

    /** Whether something goes to the partner. */
    public boolean goes() {
        return outcome != Outcome.WITHHELD;
    }

    /** One short word-string for the ledger, such as {@code R RELEASED SODERKOPING-ASYLUM/1#c1 RESPONSIBILITY}. */
    public String packed() {
        return outcome.letter
                + " "
                + reason
                + " "
                + String.join(",", clauses)
                + " "
                + purposes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
