package org.soderkoping.hub.policy.oracle;

import java.util.Map;
import java.util.TreeMap;
import org.soderkoping.hub.exchange.Kind;

/** How many cases there were of each kind and outcome, so that one sees that each was met. */
final class Tally {
    private final Map<String, Integer> decided = new TreeMap<>();
    private final Map<String, Integer> sent = new TreeMap<>();
    private int cases;

    void count(Kind kind, String reason) {
        cases++;
        decided.merge(kind.number() + " " + (reason.isEmpty() ? Verdict.RELEASED : reason), 1, Integer::sum);
    }

    void sent(Kind kind, String reason) {
        sent.merge(kind.number() + " " + reason, 1, Integer::sum);
    }

    int cases() {
        return cases;
    }

    Map<String, Integer> decided() {
        return decided;
    }

    Map<String, Integer> sent() {
        return sent;
    }

    /** A line a kind: its outcomes and how often. */
    String table(Map<String, Integer> counts) {
        var lines = new TreeMap<String, StringBuilder>();
        counts.forEach((key, n) -> lines.computeIfAbsent(key.substring(0, 3), k -> new StringBuilder(k))
                .append("  ")
                .append(key.substring(4))
                .append(' ')
                .append(n));
        return String.join("\n", lines.values());
    }
}
