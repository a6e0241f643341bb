package org.soderkoping.hub.cli.demo;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.soderkoping.hub.cli.clients.Doors;
import org.soderkoping.hub.cli.clients.Levels;
import org.soderkoping.hub.cli.clients.Partners;
import org.soderkoping.hub.cli.clients.Pause;
import org.soderkoping.hub.exchange.CountryCode;

/** The demo: three countries push, ten read, and the books are balanced at the end. */
public final class Demo {
    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final int HEAR_MILLIS = 15_000;

    private final Doors doors;
    private final Balance balance;
    private final PrintWriter out;
    private final Clock clock;
    private final Tally tally = new Tally();
    private volatile boolean stopped;

    public Demo(Doors doors, Balance balance, PrintWriter out, Clock clock) {
        this.doors = doors;
        this.balance = balance;
        this.out = out;
        this.clock = clock;
    }

    /**
     * How to run it.
     *
     * @param rate records per second over all channels
     * @param pauses partner → milliseconds it takes over each message
     */
    public record Plan(double rate, Duration length, long seed, Map<CountryCode, Long> pauses) {}

    /** Asks the demo to end its pushing and draw the balance. */
    public void stop() {
        stopped = true;
    }

    /** Runs until the time is over or {@link #stop} is called; answers whether nothing was lost, doubled or leaked. */
    public boolean run(Plan plan) {
        try (var partners = new Partners(doors, plan.pauses())) {
            long end = System.nanoTime() + plan.length().toNanos();
            var agencies = new Agencies(doors, tally, () -> !stopped && System.nanoTime() < end, clock);
            try (agencies) {
                agencies.start(plan.rate(), plan.seed());
                tick(partners, end);
                agencies.finish();
                drain(partners);
                hearBack(agencies.levels());
            }
            return summary(partners, agencies.levels());
        }
    }

    private void tick(Partners partners, long end) {
        for (int second = 1; !stopped && System.nanoTime() < end; second++) {
            Pause.millis(1000);
            String read = partners.inboxes().values().stream()
                    .map(i -> i.partner() + " " + i.received())
                    .collect(Collectors.joining("  "));
            out.printf(
                    "%4d s  sent %d  accepted %d  refused %d  │ read by  %s%n",
                    second, tally.sent(), tally.accepted(), tally.refused(), read);
            out.flush();
        }
    }

    private void drain(Partners partners) {
        long until = System.nanoTime() + DRAIN.toNanos();
        while (System.nanoTime() < until
                && !balance.draw(partners.inboxes()).values().stream().allMatch(Balance.Line::done)) {
            Pause.millis(250);
        }
    }

    /** Waits a little until the senders have heard of what the partners did. */
    private void hearBack(Levels levels) {
        for (int waited = 0; waited < HEAR_MILLIS && !stopped; waited += 250) {
            if (levels.of(Levels.Level.PROCESSED) > 0
                    && levels.of(Levels.Level.PROCESSED) == levels.of(Levels.Level.AVAILABLE)) {
                return;
            }
            Pause.millis(250);
        }
    }

    private boolean summary(Partners partners, Levels levels) {
        var lines = new TreeMap<>(balance.draw(partners.inboxes()));
        out.printf(
                "%nAgencies  sent %d · accepted %d · refused %d · unanswered %d%n",
                tally.sent(), tally.accepted(), tally.refused(), tally.unanswered());
        out.printf(
                "Told back by queue  AVAILABLE %d · TAKEN %d · PROCESSED %d%n%n",
                levels.of(Levels.Level.AVAILABLE), levels.of(Levels.Level.TAKEN), levels.of(Levels.Level.PROCESSED));
        out.println("partner  entitled  delivered  waiting  not its*  lost  doubled  leaked");
        lines.values().forEach(this::print);
        long lost = lines.values().stream().mapToLong(Balance.Line::lost).sum();
        long doubled = lines.values().stream().mapToLong(Balance.Line::doubled).sum();
        long leaks = lines.values().stream().mapToLong(Balance.Line::leaks).sum();
        long unaccounted = tally.sent() - tally.accepted() - tally.refused();
        out.println("* accepted, but the partner's own or withheld from it");
        out.printf("%nlost %d · doubled %d · leaked %d · without an answer %d%n", lost, doubled, leaks, unaccounted);
        out.flush();
        return lost == 0 && doubled == 0 && leaks == 0 && unaccounted == 0;
    }

    private void print(Balance.Line line) {
        out.printf(
                "%-7s %9d %10d %8d %9d %5d %8d %7d%n",
                line.partner(),
                line.entitled(),
                line.delivered(),
                line.waiting(),
                tally.accepted() - line.entitled(),
                line.lost(),
                line.doubled(),
                line.leaks());
    }
}
