package org.soderkoping.hub.ledger.reading;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.policy.Decision;
import org.soderkoping.hub.policy.Decision.Outcome;

/** Reads decisions as a record keeps them: a line per partner, its country and then {@link Decision#packed()}. */
final class PackedDecisions {
    private PackedDecisions() {}

    static SortedMap<CountryCode, Decision> read(String packed) {
        var decisions = new TreeMap<CountryCode, Decision>();
        packed.lines().map(line -> line.split(" ", -1)).forEach(words -> {
            var purposes = words(words[4]).stream().map(Purpose::valueOf).collect(Collectors.toSet());
            var decision = new Decision(Outcome.of(words[1]), words[2], words(words[3]), purposes);
            decisions.put(new CountryCode(words[0]), decision);
        });
        return Collections.unmodifiableSortedMap(decisions);
    }

    private static List<String> words(String joined) {
        return Stream.of(joined.split(",")).filter(w -> !w.isEmpty()).toList();
    }
}
