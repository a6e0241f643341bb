package org.soderkoping.hub.cli.demo;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.soderkoping.hub.exchange.Kind;

/** Which questions the hub has taken, by their numbers, so that the demo answers no question that was never put. */
final class Correspondence {
    private final Map<Kind, BitSet> taken = new EnumMap<>(Kind.class);

    /** Notes that all records of a paper were accepted. */
    synchronized void taken(Kind kind, long first, int records) {
        taken.computeIfAbsent(kind, k -> new BitSet()).set((int) first, (int) first + records);
    }

    /** Whether what these records answer is there; a kind that answers nothing has nothing to wait for. */
    synchronized boolean asked(Kind kind, long first, int records) {
        var questions = kind.question().map(q -> taken.getOrDefault(q, new BitSet()));
        return questions
                .map(q -> q.nextClearBit((int) first) >= first + records)
                .orElse(true);
    }
}
