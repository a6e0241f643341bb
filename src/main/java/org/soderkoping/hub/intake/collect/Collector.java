package org.soderkoping.hub.intake.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.sftp.AgencyFolders;
import org.soderkoping.hub.participants.Collect;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;

/** Fetches files from agencies' own servers; a server that fails is left alone for longer each time. */
public final class Collector {
    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final InForce inForce;
    private final Shelf.Opener shelves;
    private final AgencyFolders folders;
    private final Clock clock;
    private final Map<FeedId, CollectState> states = new ConcurrentHashMap<>();
    private final Map<FeedId, Map<String, Shelf.Entry>> looks = new ConcurrentHashMap<>();

    /** @param root {@code data/sftp} */
    Collector(InForce inForce, Shelf.Opener shelves, Path root, Clock clock) {
        this.inForce = inForce;
        this.shelves = shelves;
        this.folders = new AgencyFolders(root);
        this.clock = clock;
    }

    /** How each collected feed is doing, in their order. */
    public List<CollectState> states() {
        return listFeeds().stream()
                .map(feed -> states.getOrDefault(feed.id(), fresh(feed)))
                .toList();
    }

    /** Looks at the server of a feed, unless it failed a short while ago. */
    public void collect(String feed) {
        var found = inForce.part(Participants.class)
                .findFeed(FeedId.parse(feed))
                .filter(f -> f.collect().isPresent());
        if (found.isEmpty()) {
            return; // no longer collected, and its route is about to go
        }
        Feed described = found.get();
        var state = states.getOrDefault(described.id(), fresh(described));
        if (!clock.instant().isBefore(state.next())) {
            folders.make(described.id());
            states.put(described.id(), look(described, state));
        }
    }

    private CollectState look(Feed feed, CollectState before) {
        try (Shelf shelf = shelves.open(feed)) {
            var look = new Look(feed, shelf, folders);
            looks.put(feed.id(), look.take(looks.getOrDefault(feed.id(), Map.of())));
            var state = before.well(clock.instant(), look.fetched(), look.passedOver());
            if (look.fetched() > 0 || before.code().isPresent()) {
                LOG.info("collecting: {}", state);
            }
            return state;
        } catch (NotCollected e) {
            return failed(feed, before, e.code());
        } catch (IOException e) {
            return failed(feed, before, NotCollected.NO_ANSWER);
        }
    }

    private CollectState failed(Feed feed, CollectState before, String code) {
        Duration every = feed.collect().map(Collect::every).orElse(LONGEST_WAIT);
        Duration wait = every.multipliedBy(1L << Math.min(before.failures() + 1, MOST_DOUBLINGS));
        var state = before.failed(code, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
        LOG.warn("collecting: {}, again at {}", state, state.next());
        return state;
    }

    private CollectState fresh(Feed feed) {
        String server = feed.collect().map(Collect::toString).orElse("");
        return new CollectState(
                feed.id(), server, Optional.empty(), 0, 0, Optional.empty(), 0, java.time.Instant.EPOCH);
    }

    private List<Feed> listFeeds() {
        return inForce.part(Participants.class).feeds().stream()
                .filter(f -> f.collect().isPresent())
                .toList();
    }
}
