package org.soderkoping.hub.normalisation.rules.requests;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Addressees;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/**
 * S51: an answer gives only the groups that everybody it is for has asked for. Who a candidate is may be said beside any
 * group about the person: without it the rest means nothing, and the asking agency named the person itself.
 */
final class OnlyWhatWasAsked implements SemanticRule {
    /** Part of an answer → the groups of which one must have been asked for. */
    private static final Map<String, Set<String>> GROUPS = Map.of(
            "candidate", Set.of("IDENTITY", "DOCUMENTS", "RESIDENCE_PLACES", "FAMILY"),
            "candidate/identifier", Set.of("IDENTITY", "DOCUMENTS"),
            "candidate/document", Set.of("DOCUMENTS"),
            "candidate/previousResidence", Set.of("RESIDENCE_PLACES"),
            "candidate/relation", Set.of("FAMILY"),
            "entry", Set.of("ROUTE"),
            "permit", Set.of("PERMITS_VISAS"),
            "applicationInfo", Set.of("APPLICATION_STATE", "DECISION", "GROUNDS"),
            "applicationInfo/decision", Set.of("DECISION"),
            "applicationInfo/groundsCategory", Set.of("GROUNDS"));

    @Override
    public String id() {
        return "S51";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PERSON_INQUIRY_ANSWER);
    }

    @Override
    public void check(Look look) {
        var questions = look.background().about();
        if (questions.isEmpty() || Addressees.of(look.draft().message()).isEmpty()) {
            return; // S50 or S66 says what is wrong then
        }
        var asked = questions.stream()
                .map(OnlyWhatWasAsked::asked)
                .reduce(OnlyWhatWasAsked::both)
                .orElse(Set.of());
        look.body()
                .list("answeredItem")
                .filter(item -> !asked.contains(String.valueOf(item.text())))
                .forEach(look::refuse);
        GROUPS.forEach((path, groups) -> {
            if (groups.stream().noneMatch(asked::contains)) {
                parts(look.body(), path).forEach(look::refuse);
            }
        });
    }

    private static Set<String> asked(Past question) {
        return question.body().list("asked").map(a -> String.valueOf(a.text())).collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static Stream<Node> parts(Node body, String path) {
        Stream<Node> found = Stream.of(body);
        for (String step : Arrays.asList(path.split("/"))) {
            found = found.flatMap(n -> n.list(step));
        }
        return found;
    }
}
