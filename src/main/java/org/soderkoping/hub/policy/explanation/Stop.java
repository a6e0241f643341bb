package org.soderkoping.hub.policy.explanation;

import java.util.List;
import org.soderkoping.hub.policy.cases.Rule;
import org.soderkoping.hub.policy.rules.RuleBook;

/** Something that keeps a whole record from a partner. */
public record Stop(Step step, Cited rule) {
    /** The steps of a decision, in their order. */
    public enum Step {
        GATE,
        PROHIBITION,
        GRANT,
        COMPLETENESS
    }

    public static final Stop OWN = gate("OWN", "the record comes from this country, and no record goes back");
    public static final Stop NEVER_RECEIVED =
            gate("NEVER_RECEIVED", "it never got what this is about, and shall not learn of it now");
    /** Gate D25: at sending no clause of the stored decision is in force. */
    public static final Stop ENDED = gate("D25", "the agreement that released it is no longer in force");

    public static final Stop NO_CLAUSE = new Stop(
            Step.GRANT,
            new Cited("NO_CLAUSE", "", "no clause in force releases it to this partner for a purpose of the sender"));
    public static final Stop OBLIGATORY = new Stop(
            Step.COMPLETENESS,
            new Cited("OBLIGATORY", "", "an obligatory element is not released, and half a message is none"));

    private static final List<Stop> OTHERS = List.of(OWN, NEVER_RECEIVED, ENDED, NO_CLAUSE, OBLIGATORY);

    public static Stop of(Rule rule) {
        return new Stop(Step.PROHIBITION, Cited.of(rule));
    }

    /** The reason of a {@link org.soderkoping.hub.policy.Decision} that withheld. */
    public static Stop ofReason(String reason) {
        for (Stop other : OTHERS) {
            if (other.code().equals(reason)) {
                return other;
            }
        }
        return RuleBook.standard().rules().stream()
                .filter(r -> r.id().equals(reason))
                .findFirst()
                .map(Stop::of)
                .orElseGet(() -> gate(reason, "it was withheld for the reason " + reason));
    }

    private static Stop gate(String id, String says) {
        return new Stop(Step.GATE, new Cited(id, "", says));
    }

    /** What a decision stores as its reason. */
    public String code() {
        return rule.id();
    }

    /** A phrase that completes “the partner gets nothing: …”. */
    public String phrase() {
        return step == Step.PROHIBITION ? "rule " + rule.quoted() + ": " + rule.says() : rule.says();
    }
}
