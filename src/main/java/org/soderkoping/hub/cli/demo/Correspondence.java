package org.soderkoping.hub.cli.demo;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.participants.Feed;

/**
 * Which records the hub has taken, by their numbers, so that the demo answers no question that was never put and changes
 * no application that was never sent.
 */
final class Correspondence {
    private final Map<String, BitSet> taken = new HashMap<>();

    /** Notes that all records of a paper were accepted. */
    synchronized void taken(Feed feed, long first, int records) {
        for (String of : new String[] {anybodys(feed.kind()), own(feed, feed.kind())}) {
            taken.computeIfAbsent(of, k -> new BitSet()).set((int) first, (int) first + records);
        }
    }

    /** Whether what these records are about is there; a kind that is about nothing else has nothing to wait for. */
    synchronized boolean ready(Feed feed, long first, int records) {
        var before = about(feed).map(of -> taken.getOrDefault(of, new BitSet()));
        return before.map(numbers -> numbers.nextClearBit((int) first) >= first + records)
                .orElse(true);
    }

    private static Optional<String> about(Feed feed) {
        return feed.kind() == Kind.DATA_LIFECYCLE
                ? Optional.of(own(feed, Kind.ASYLUM_REGISTRATION))
                : feed.kind().question().map(Correspondence::anybodys);
    }

    private static String anybodys(Kind kind) {
        return kind.number();
    }

    private static String own(Feed feed, Kind kind) {
        return feed.id().agency() + " " + kind.number();
    }
}
