package org.soderkoping.hub.policy;

import java.util.Locale;
import org.soderkoping.hub.policy.cases.Rule;
import org.soderkoping.hub.policy.rules.RuleBook;

/** What the reason of a {@link Decision} means, in words for a person. */
public final class Reasons {
    private Reasons() {}

    /** A phrase that completes “the partner gets nothing: …”. */
    public static String meaning(String reason) {
        return switch (reason) {
            case ReleasePolicy.NO_CLAUSE ->
                "no clause in force releases it to this partner for a purpose of the sender";
            case ReleasePolicy.OBLIGATORY -> "an obligatory element is not released, and half a message is none";
            case ReleasePolicy.ENDED -> "the agreement that released it is no longer in force (gate D25)";
            case ReleasePolicy.NEVER_RECEIVED -> "it never got what this is about, and shall not learn of it now";
            case ReleasePolicy.PURPOSE -> "no purpose is left that allows it (gate D26)";
            default ->
                RuleBook.standard().rules().stream()
                        .filter(r -> r.id().equals(reason))
                        .findFirst()
                        .map(Reasons::ofRule)
                        .orElse(reason);
        };
    }

    private static String ofRule(Rule rule) {
        String name = rule.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return "rule " + rule.id() + ", " + name.toLowerCase(Locale.ROOT) + " (" + rule.basis() + ")";
    }
}
