package org.soderkoping.hub.cli.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.soderkoping.hub.cli.clients.AgencyClient;
import org.soderkoping.hub.cli.clients.Doors;
import org.soderkoping.hub.cli.clients.Levels;
import org.soderkoping.hub.cli.clients.QueueLine;
import org.soderkoping.hub.cli.clients.Witness;
import org.soderkoping.hub.cli.papers.FeedPapers;
import org.soderkoping.hub.participants.Feed;

/** The agencies of all countries, each pushing made-up records over its own channels at its share of the rate. */
final class Agencies implements AutoCloseable {
    /** Between the first papers of two feeds. */
    private static final long APART_MILLIS = 250;

    private final List<AgencyClient> clients = new ArrayList<>();
    private final Map<String, QueueLine> lines = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Doors doors;
    private final Tally tally;
    private final BooleanSupplier going;
    private final Clock clock;
    private final Levels levels = new Levels();
    private final Correspondence correspondence = new Correspondence();

    Agencies(Doors doors, Tally tally, BooleanSupplier going, Clock clock) {
        this.clock = clock;
        this.doors = doors;
        this.tally = tally;
        this.going = going;
    }

    /** Starts one sender a feed. */
    void start(List<FeedPapers> all, List<Double> perSecond, Witness witness) {
        for (int i = 0; i < all.size(); i++) {
            var papers = all.get(i);
            var pace = new FeedPush.Pace(perSecond.get(i), i * APART_MILLIS, going);
            if (pace.perSecond() > 0) {
                var client = open(papers.feed());
                var books = new FeedPush.Books(tally.of(papers.feed()), witness, correspondence);
                var push = new FeedPush(papers, client, books, pace);
                IntStream.range(0, push.threads()).forEach(n -> threads.submit(push));
            }
        }
    }

    private AgencyClient open(Feed feed) {
        String agency = feed.id().agency().value();
        String name = feed.id().name();
        var client = switch (feed.channel()) {
            case SOAP -> caller(feed, agency);
            case SFTP -> doors.sftp(agency, name);
            case QUEUE ->
                lines.computeIfAbsent(agency, a -> doors.queues(a, levels)).feed(name);
        };
        clients.add(client);
        return client;
    }

    private AgencyClient caller(Feed feed, String agency) {
        var profile = feed.soap();
        return profile.wsSecurity()
                ? doors.signedSoap(agency, profile.address(), clock)
                : doors.soap(agency, profile.address(), profile.xroad());
    }

    Levels levels() {
        return levels;
    }

    /** Lets the pushes under way come to their answers. */
    void finish() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(70, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finish();
        clients.forEach(AgencyClient::close);
        lines.values().forEach(QueueLine::close);
    }
}
