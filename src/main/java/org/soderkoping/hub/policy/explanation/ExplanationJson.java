package org.soderkoping.hub.policy.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.soderkoping.hub.policy.explanation.Explanation.Heading;

/** Tells an explanation as JSON; docs/contracts.md keeps its keys. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** One line. */
    public static String of(Explanation explanation) {
        return JsonText.of(tree(explanation));
    }

    /** One line about a record of a file. */
    public static String of(int no, Explanation explanation) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("record", Map.of("no", no));
        tree.put("explanation", tree(explanation));
        return JsonText.of(tree);
    }

    /** The object, of maps, lists, strings and truth values, in the order it is written. */
    public static Map<String, Object> tree(Explanation explanation) {
        Heading heading = explanation.heading();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("partner", heading.partner().alpha2());
        tree.put("kind", heading.kind().number());
        tree.put("element", heading.kind().element());
        tree.put("sender", heading.sender().alpha2());
        tree.put("at", heading.at().toString());
        tree.put("agreements", heading.agreements());
        tree.put("sent", explanation.sent());
        tree.put(
                "stops", explanation.stops().stream().map(ExplanationJson::stop).toList());
        tree.put(
                "clauses",
                explanation.grants().stream().map(ExplanationJson::grant).toList());
        tree.put(
                "fields",
                explanation.fields().stream().map(ExplanationJson::field).toList());
        tree.put("rules", cited(explanation));
        tree.put("notice", Sentences.notice(explanation));
        return tree;
    }

    private static Map<String, Object> stop(Stop stop) {
        return ordered("step", stop.step().name(), "rule", stop.code());
    }

    private static Map<String, Object> grant(Grant grant) {
        var tree = ordered("clause", grant.clause(), "applies", grant.applies());
        tree.put("purposes", grant.purposes().stream().map(Enum::name).sorted().toList());
        tree.put("bars", grant.bars().stream().map(Enum::name).toList());
        tree.put("basis", grant.basis());
        return tree;
    }

    private static Map<String, Object> field(FieldOutcome field) {
        var tree = ordered("path", field.path(), "categories", field.letters());
        tree.put("outcome", field.outcome().name());
        tree.put("rules", field.rules().stream().map(Cited::id).toList());
        tree.put("clauses", field.clauses());
        Optional.of(field.as()).filter(as -> !as.isEmpty()).ifPresent(as -> tree.put("as", as));
        return tree;
    }

    /** Each rule that is named, once, in the order of their ids. */
    static List<Cited> rules(Explanation explanation) {
        var rules = new TreeMap<String, Cited>();
        Stream.concat(
                        explanation.stops().stream().map(Stop::rule),
                        explanation.fields().stream().flatMap(f -> f.rules().stream()))
                .forEach(rule -> rules.putIfAbsent(rule.id(), rule));
        return List.copyOf(rules.values());
    }

    private static Map<String, Object> cited(Explanation explanation) {
        var tree = new LinkedHashMap<String, Object>();
        rules(explanation).forEach(r -> tree.put(r.id(), ordered("basis", r.basis(), "says", r.says())));
        return tree;
    }

    private static Map<String, Object> ordered(String one, Object first, String two, Object second) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put(one, first);
        tree.put(two, second);
        return tree;
    }
}
