package org.soderkoping.hub.cli.demo;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.soderkoping.hub.cli.clients.AgencyClient;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.participants.Feed;

/** What the agencies sent and were answered, feed by feed. */
final class Tally {
    private final Map<Feed, Count> counts =
            new TreeMap<>(Comparator.comparing(feed -> feed.id().toString()));

    /** One feed, in records but for the papers that were sent again. */
    static final class Count {
        private final AtomicLong sent = new AtomicLong();
        private final AtomicLong accepted = new AtomicLong();
        private final AtomicLong refused = new AtomicLong();
        private final AtomicLong unanswered = new AtomicLong();
        private final AtomicLong again = new AtomicLong();
        private final AtomicLong otherwise = new AtomicLong();

        void sent(int records) {
            sent.addAndGet(records);
        }

        void answered(AgencyClient.Answer answer) {
            accepted.addAndGet(answer.accepted());
            refused.addAndGet(answer.refused());
        }

        void failed(int records) {
            unanswered.addAndGet(records);
        }

        /** A paper was sent a second time, and answered in the same way or not. */
        void again(boolean same) {
            again.incrementAndGet();
            otherwise.addAndGet(same ? 0 : 1);
        }
    }

    /** Sums of one feed or of several. */
    record Sum(long sent, long accepted, long refused, long unanswered, long again, long otherwise) {
        static Sum of(Count count) {
            return new Sum(
                    count.sent.get(),
                    count.accepted.get(),
                    count.refused.get(),
                    count.unanswered.get(),
                    count.again.get(),
                    count.otherwise.get());
        }

        Sum plus(Sum other) {
            return new Sum(
                    sent + other.sent,
                    accepted + other.accepted,
                    refused + other.refused,
                    unanswered + other.unanswered,
                    again + other.again,
                    otherwise + other.otherwise);
        }

        /** Records that got no verdict. */
        long withoutAnswer() {
            return sent - accepted - refused;
        }
    }

    synchronized Count of(Feed feed) {
        return counts.computeIfAbsent(feed, f -> new Count());
    }

    Map<Feed, Sum> byFeed() {
        return by(Function.identity(), Comparator.comparing(feed -> feed.id().toString()));
    }

    Map<Kind, Sum> byKind() {
        return by(Feed::kind, Comparator.naturalOrder());
    }

    private synchronized <K> Map<K, Sum> by(Function<Feed, K> group, Comparator<K> order) {
        var sums = new TreeMap<K, Sum>(order);
        counts.forEach((feed, count) -> sums.merge(group.apply(feed), Sum.of(count), Sum::plus));
        return sums;
    }

    long total(ToLongFunction<Sum> what) {
        return byFeed().values().stream().mapToLong(what).sum();
    }
}
