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
        lines.add("Decided as of " + explanation.heading().at() + " under agreement set "
                + explanation.heading().agreements() + ".");
        lines.addAll(stops(explanation));
        lines.addAll(clauses(explanation));
        lines.add("Field by field"
                + explanation
                        .findProhibition()
                        .map(rule -> ", were " + rule + " not there:")
                        .orElse(":"));
        lines.addAll(FieldSentences.of(explanation.fields()));
        lines.addAll(rules(explanation));
        lines.add(notice(explanation));
        return lines.stream().flatMap(line -> Wrapping.of(line).stream()).toList();
    }

    /** What the rules named say, each once. */
    private static List<String> rules(Explanation explanation) {
        var lines = new ArrayList<String>();
        ExplanationJson.rules(explanation).stream()
                .filter(r ->
                        explanation.stops().stream().noneMatch(s -> s.rule().equals(r)))
                .forEach(r -> lines.add("  " + r.quoted() + ": " + r.says() + "."));
        if (!lines.isEmpty()) {
            lines.add(0, "Rules named:");
        }
        return lines;
    }

    /** What the reader must keep to itself. */
    static String notice(Explanation explanation) {
        return explanation.tellsOfOrigins() ? OF_ORIGINS : OF_RELEASES;
    }

    private static String verdict(Explanation explanation) {
        Heading heading = explanation.heading();
        return heading.partner() + (explanation.sent() ? " gets" : " gets nothing of") + " this "
                + heading.kind().element() + " (" + heading.kind().number() + ") of " + heading.sender() + ".";
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
        if (stops.size() > 1) {
            lines.add("Were that not so, it would be withheld all the same:");
            stops.subList(1, stops.size()).forEach(s -> lines.add("  " + sentence(s)));
        } else if (explanation.grants().stream().anyMatch(Grant::applies)) {
            lines.add("Were that not so, the record would go.");
        } else {
            lines.add("Nothing else stands against the record; what of it would go, only a clause could say.");
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
            lines.add("  Not from " + explanation.heading().sender() + " to "
                    + explanation.heading().partner() + ": " + others + ".");
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
