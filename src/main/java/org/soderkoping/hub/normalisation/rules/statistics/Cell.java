package org.soderkoping.hub.normalisation.rules.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.exchange.format.Node;

/**
 * One figure of a K04 and what it counts.
 *
 * @param value empty when the figure is not available, not given, or confidential
 */
record Cell(Node node, Map<String, String> counts, Optional<Long> value) {
    static final String CITIZENSHIP = "citizenship";
    static final String SEX = "sex";
    static final String AGE = "ageGroup";
    static final String APPLICANT = "applicantType";
    static final String DECISION = "decision";

    private static final List<String> DIMENSIONS = List.of(CITIZENSHIP, SEX, AGE, APPLICANT, DECISION);

    static Cell of(Node node) {
        var counts = new LinkedHashMap<String, String>();
        DIMENSIONS.forEach(d -> node.findText(d).ifPresent(code -> counts.put(d, code)));
        boolean hidden = node.findText("flag")
                .filter(f -> f.equals("c") || f.equals(":"))
                .isPresent();
        return new Cell(
                node, counts, hidden ? Optional.empty() : node.findText("value").map(Long::parseLong));
    }

    /** The code in a dimension, empty when it has none there. */
    String at(String dimension) {
        return counts.getOrDefault(dimension, "");
    }

    /** What it counts, but for other codes in some dimensions. */
    Map<String, String> with(Map<String, String> codes) {
        var other = new LinkedHashMap<>(counts);
        other.putAll(codes);
        return other;
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
