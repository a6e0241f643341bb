package org.soderkoping.hub.policy.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what becomes of the fields: those with the same end and the same reason stand together. */
final class FieldSentences {
    private static final int MOST = 40;

    private final List<FieldOutcome> fields;
    /** Repeated elements of which one has another end than the next, by name. */
    private final Set<String> unlike;

    private FieldSentences(List<FieldOutcome> fields) {
        this.fields = fields;
        Map<String, Set<String>> ends = fields.stream()
                .collect(Collectors.groupingBy(
                        FieldOutcome::plainPath, Collectors.mapping(FieldSentences::end, Collectors.toSet())));
        this.unlike = fields.stream()
                .filter(f -> ends.getOrDefault(f.plainPath(), Set.of()).size() > 1)
                .map(FieldSentences::repeated)
                .collect(Collectors.toSet());
    }

    /** The outermost repeated element of a path; empty when none is. */
    private static String repeated(FieldOutcome field) {
        int at = field.path().indexOf('[');
        return at < 0 ? "" : field.path().substring(0, at);
    }

    static List<String> of(List<FieldOutcome> fields) {
        return new FieldSentences(fields).lines();
    }

    private List<String> lines() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (FieldOutcome field : fields) {
            groups.computeIfAbsent(end(field), e -> new LinkedHashSet<>()).add(name(field));
        }
        var lines = new ArrayList<String>();
        groups.forEach((end, names) -> {
            lines.add("  " + end + ":");
            lines.add("    " + listed(names));
        });
        return lines;
    }

    private static String listed(Set<String> names) {
        String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }

    /** Counted only where not all elements of that name end alike. */
    private String name(FieldOutcome field) {
        String path = unlike.contains(repeated(field)) ? field.path() : field.plainPath();
        return path + " [" + field.letters() + "]";
    }

    private static String end(FieldOutcome field) {
        return switch (field.outcome()) {
            case SENT -> "Sent as it is" + by(field, ", released by ");
            case PSEUDONYM -> "Sent as a pseudonym, " + rule(field) + by(field, ", released by ");
            case REWRITTEN ->
                "Written anew by the hub, " + field.as() + ", " + rule(field) + by(field, ", released by ");
            case MADE ->
                "Made by the hub from what it does not send of " + field.as() + by(field, ", as asked for by ");
            case COARSER -> "Not sent, " + field.as() + " goes instead" + asked(field);
            case NOTHING_TO_SHOW -> "Not sent, and the coarser form has nothing to show" + asked(field);
            case RULE -> "Withheld by " + rule(field) + also(field);
            case CLAUSE -> "Withheld" + by(field, " by ");
            case NO_CLAUSE -> "Withheld, for no clause that applies names it or releases all its categories";
            case INCOMPLETE -> "Released, but not sent, for " + field.as();
            case WITH_RECORD -> "Would go" + by(field, " by ") + ", were the record not withheld";
        };
    }

    private static String by(FieldOutcome field, String word) {
        return field.clauses().isEmpty() ? "" : word + String.join(", ", field.clauses());
    }

    private static String rule(FieldOutcome field) {
        return field.rules().get(0).quoted();
    }

    private static String asked(FieldOutcome field) {
        return field.rules().isEmpty() ? by(field, ", as asked for by ") : ", " + rule(field);
    }

    private static String also(FieldOutcome field) {
        String others = field.rules().stream().skip(1).map(Cited::id).collect(Collectors.joining(", "));
        return (field.as().isEmpty() ? "" : ", for " + field.as()) + (others.isEmpty() ? "" : ", also by " + others);
    }
}
