package org.soderkoping.hub.policy.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.soderkoping.hub.policy.explanation.Explanation.Heading;

/** Tells an explanation in sentences a lawyer can follow: paths, rules and clauses, never a value. */
public final class Sentences {
    private static final String NOBODY =
            "It describes no person, so the safe default holds: whoever is meant may have fled BY, MD or UA.";
    private static final String OF_ORIGINS = "For the operator alone. Pass on to nobody, not to the partner and not to"
            + " the sender, that D01 speaks here: it says that somebody may have fled this country.";
    private static final String OF_RELEASES =
            "For the operator alone. A partner from whom something is withheld learns nothing of it.";

    private Sentences() {}

    /** A sentence or a heading a line; what belongs to a heading is indented. */
    public static List<String> of(Explanation explanation) {
        var lines = new ArrayList<String>();
        lines.add(verdict(explanation));
        lines.addAll(stops(explanation));
        lines.addAll(clauses(explanation));
        lines.add(explanation.sent() ? "Field by field:" : "Field by field, as far as the rest of the rules goes:");
        lines.addAll(FieldSentences.of(explanation.fields()));
        lines.add(notice(explanation));
        return lines;
    }

    /** What the reader must keep to itself. */
    static String notice(Explanation explanation) {
        return explanation.tellsOfOrigins() ? OF_ORIGINS : OF_RELEASES;
    }

    private static String verdict(Explanation explanation) {
        Heading heading = explanation.heading();
        return heading.partner() + (explanation.sent() ? " gets" : " gets nothing of") + " this "
                + heading.kind().element() + " (" + heading.kind().number() + ") of " + heading.sender()
                + ", decided as of " + heading.at() + " under agreement set " + heading.agreements() + ".";
    }

    private static List<String> stops(Explanation explanation) {
        var stops = explanation.stops();
        if (stops.isEmpty()) {
            return List.of("No gate and no prohibition stands against the record as a whole.");
        }
        var lines = new ArrayList<String>();
        lines.add("What decides: " + sentence(stops.get(0)));
        if (explanation.heading().nobody()) {
            lines.add("  " + NOBODY);
        }
        if (stops.size() == 1) {
            lines.add("Were that not so, the record would go.");
        } else {
            lines.add("Were that not so, it would be withheld all the same:");
            stops.subList(1, stops.size()).forEach(s -> lines.add("  " + sentence(s)));
        }
        return lines;
    }

    private static String sentence(Stop stop) {
        return switch (stop.step()) {
            case GATE -> "gate " + stop.rule().id() + ": " + stop.rule().says() + ".";
            case PROHIBITION ->
                "prohibition " + stop.rule().quoted() + ": " + stop.rule().says() + ".";
            case GRANT, COMPLETENESS -> stop.rule().id() + ": " + stop.rule().says() + ".";
        };
    }

    private static List<String> clauses(Explanation explanation) {
        if (explanation.grants().isEmpty()) {
            return List.of("No agreement has a clause on this kind.");
        }
        var lines = new ArrayList<String>();
        lines.add("Clauses on this kind:");
        for (Grant grant : explanation.grants()) {
            if (grant.applies()) {
                lines.add("  " + grant.clause() + " applies, for " + purposes(grant) + " (" + grant.basis() + ").");
            }
        }
        for (Grant grant : explanation.grants()) {
            if (!grant.applies() && !elsewhere(grant)) {
                lines.add("  " + grant.clause() + ", for " + purposes(grant) + ", does not apply: " + bars(grant) + " ("
                        + grant.basis() + ").");
            }
        }
        String others = explanation.grants().stream()
                .filter(Sentences::elsewhere)
                .map(Grant::clause)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            lines.addAll(Wrapping.of("  Not from " + explanation.heading().sender() + " to "
                    + explanation.heading().partner() + ": " + others + "."));
        }
        return lines;
    }

    private static boolean elsewhere(Grant grant) {
        return grant.bars().contains(Bar.PARTIES);
    }

    private static String bars(Grant grant) {
        return grant.bars().stream().map(Bar::says).collect(Collectors.joining("; "));
    }

    private static String purposes(Grant grant) {
        return grant.purposes().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
