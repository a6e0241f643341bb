package org.soderkoping.hub.cli.demo;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.soderkoping.hub.cli.clients.Doors;
import org.soderkoping.hub.cli.clients.Levels;
import org.soderkoping.hub.cli.clients.Partners;
import org.soderkoping.hub.cli.clients.Pause;
import org.soderkoping.hub.cli.papers.FeedPapers;
import org.soderkoping.hub.cli.papers.Run;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;

/** The demo: all feeds that have a template push, ten partners read, and the books are balanced at the end. */
public final class Demo {
    private static final Duration DRAIN = Duration.ofSeconds(60);
    /** The second of the run in which a newcomer has seen enough to try something. */
    private static final int HINTS_AT = 40;

    private static final int HEAR_MILLIS = 15_000;
    private static final int QUIET_MILLIS = 3_000;

    private final Place place;
    private final PrintWriter out;
    private final Clock clock;
    private final Tally tally = new Tally();
    private volatile boolean stopped;

    /** The running hub as the demo finds it. */
    public record Place(HubFolders folders, Participants participants, Doors doors, Balance balance) {}

    public Demo(Place place, PrintWriter out, Clock clock) {
        this.place = place;
        this.out = out;
        this.clock = clock;
    }

    /**
     * How to run it.
     *
     * @param rate records per second over all channels
     * @param pauses partner → milliseconds it takes over each message
     * @param hints lines that tell a newcomer what to try, given when there is something to see
     */
    public record Plan(double rate, Duration length, long seed, Map<CountryCode, Long> pauses, List<String> hints) {}

    /** Asks the demo to end its pushing and draw the balance. */
    public void stop() {
        stopped = true;
    }

    /** Runs until the time is over or {@link #stop} is called; answers whether the books come out even. */
    public boolean run(Plan plan) {
        var papers = papers(plan.seed());
        var rates = Proportions.read(place.folders().connectors().resolve("demo-proportions.csv"))
                .perSecond(papers.stream().map(FeedPapers::feed).toList(), plan.rate());
        try (var partners = new Partners(place.doors(), plan.pauses())) {
            long end = System.nanoTime() + plan.length().toNanos();
            var agencies = new Agencies(place.doors(), tally, () -> !stopped && System.nanoTime() < end, clock);
            try (agencies) {
                agencies.start(papers, rates, partners.witness());
                tick(partners, end, plan.hints());
                agencies.finish();
                drain(partners);
                hearBack(agencies.levels());
            }
            return new Summary(out, tally)
                    .print(place.balance().draw(partners.inboxes()).values(), agencies.levels());
        }
    }

    /** Of all feeds; those nobody has written a template for are named and left out. */
    private List<FeedPapers> papers(long seed) {
        String name = Long.toString(clock.millis(), 36).toUpperCase(Locale.ROOT);
        var run = new Run(name, seed, clock.instant());
        var all = new ArrayList<FeedPapers>();
        for (Feed feed : place.participants().feeds()) {
            FeedPapers.find(place.folders(), feed, run)
                    .ifPresentOrElse(all::add, () -> out.printf("%s sends nothing: it has no template%n", feed.id()));
        }
        long countries = all.stream()
                .map(p -> p.feed().id().agency().country())
                .distinct()
                .count();
        out.printf("%d feeds of %d countries push, ten partners read%n%n", all.size(), countries);
        return all;
    }

    private void tick(Partners partners, long end, List<String> hints) {
        for (int second = 1; !stopped && System.nanoTime() < end; second++) {
            Pause.millis(1000);
            if (second == HINTS_AT) {
                hints.forEach(out::println);
            }
            String read = partners.inboxes().values().stream()
                    .map(i -> i.partner() + " " + i.received())
                    .collect(Collectors.joining("  "));
            out.printf(
                    "%4d s  sent %d  accepted %d  refused %d  │ read by  %s%n",
                    second,
                    tally.total(Tally.Sum::sent),
                    tally.total(Tally.Sum::accepted),
                    tally.total(Tally.Sum::refused),
                    read);
            out.flush();
        }
    }

    private void drain(Partners partners) {
        long until = System.nanoTime() + DRAIN.toNanos();
        while (System.nanoTime() < until
                && !place.balance().draw(partners.inboxes()).values().stream().allMatch(Balance.Line::done)) {
            Pause.millis(250);
        }
    }

    /** Waits until the senders have heard what the partners did: until nothing new has come for some seconds. */
    private void hearBack(Levels levels) {
        long heard = -1;
        for (int waited = 0; waited < HEAR_MILLIS && !stopped && heard < levels.all(); waited += QUIET_MILLIS) {
            heard = levels.all();
            Pause.millis(QUIET_MILLIS);
        }
    }
}
