package org.soderkoping.hub.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.reading.RecordTrails.Progress;
import org.soderkoping.hub.ledger.reading.RecordTrails.Trail;
import org.soderkoping.hub.policy.Decision;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.policy.explanation.ExplanationJson;
import org.soderkoping.hub.policy.explanation.JsonText;
import org.soderkoping.hub.policy.explanation.Sentences;

/**
 * What there is to say of a stored record and a partner.
 *
 * @param explanation of the decision at this moment; empty when the record can be opened no more
 */
record RecordAnswer(Trail trail, CountryCode partner, Optional<Explanation> explanation) {
    List<String> sentences() {
        var lines = new ArrayList<>(RecordStory.tell(trail, partner));
        lines.add(
                explanation.isPresent()
                        ? "Were it sent now:"
                        : "It can be opened no more, so nothing is said of its fields.");
        explanation.map(Sentences::of).ifPresent(lines::addAll);
        return lines;
    }

    /** One line; docs/contracts.md keeps its keys. */
    String json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("record", record());
        trail.decision().ifPresent(d -> tree.put("atIntake", decided(d)));
        trail.progress().ifPresent(p -> tree.put("delivery", delivered(p)));
        tree.put("exceptions", trail.exceptions());
        explanation.map(ExplanationJson::tree).ifPresent(e -> tree.put("explanation", e));
        return JsonText.of(tree);
    }

    private Map<String, Object> record() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("messageId", trail.messageId().toString());
        tree.put("kind", trail.kind().number());
        tree.put("element", trail.kind().element());
        tree.put("feed", trail.feed().toString());
        tree.put("version", trail.version());
        tree.put("receivedAt", trail.receivedAt().toString());
        tree.put("agreements", trail.agreements());
        tree.put("mapping", trail.mapping());
        return tree;
    }

    private static Map<String, Object> decided(Decision decision) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("sent", decision.released());
        tree.put("recalled", decision.recalled());
        tree.put("reason", decision.reason());
        tree.put("clauses", decision.clauses());
        tree.put(
                "purposes",
                decision.purposes().stream().map(Enum::name).sorted().toList());
        return tree;
    }

    private static Map<String, Object> delivered(Progress progress) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("sent", progress.sent());
        tree.put("taken", progress.taken());
        tree.put("processed", progress.processed());
        tree.put("refused", progress.refused());
        tree.put("takenOut", progress.excepted());
        return tree;
    }
}
