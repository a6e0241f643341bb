package org.soderkoping.hub.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.soderkoping.hub.cli.clients.Partners;
import org.soderkoping.hub.cli.clients.Pause;
import org.soderkoping.hub.cli.clients.SftpAgency;
import org.soderkoping.hub.cli.demo.Balance;
import org.soderkoping.hub.cli.demo.Demo;
import org.soderkoping.hub.cli.papers.FeedPapers;
import org.soderkoping.hub.cli.papers.Run;
import org.soderkoping.hub.exchange.FeedId;

/** One large Belarusian file by SFTP to all entitled partners. */
public final class SftpBench {
    private static final long LONGEST_NANOS = Duration.ofMinutes(20).toNanos();
    private static final FeedId FEED = FeedId.parse("BY-DCM/asylum-registration");

    private final Demo.Place place;
    private final Balance balance;
    private final Clock clock;

    public SftpBench(Demo.Place place, Clock clock) {
        this.place = place;
        this.balance = place.balance();
        this.clock = clock;
    }

    /**
     * What to push.
     *
     * @param reading whether the partners read and acknowledge meanwhile, or leave all in their queues
     */
    public record Plan(int records, long seed, boolean reading) {}

    /**
     * What came out.
     *
     * @param bytes size of the file
     * @param secondsToReceipt from its final name until the receipt
     * @param secondsToQueues from its final name until all stands, or stood, in the partners' queues
     * @param secondsToPartners from its final name until each partner has read all it is entitled to; 0 when none reads
     * @param deliveries put into all queues together
     */
    public record Result(
            long bytes,
            int accepted,
            int refused,
            double secondsToReceipt,
            double secondsToQueues,
            double secondsToPartners,
            long deliveries,
            long lost,
            long doubled) {}

    /**
     * Pushes a file to warm up and then the one that is measured, each until all it brings about has happened, twenty
     * minutes a part at most. The books are balanced over both.
     */
    public Result run(Plan warmUp, Plan plan, Path folder) {
        try (var partners = plan.reading() ? new Partners(place.doors(), Map.of()) : Partners.none();
                var agency = place.doors().sftp(FEED.agency().value(), FEED.name())) {
            push(warmUp, folder, partners, agency);
            return push(plan, folder, partners, agency);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result push(Plan plan, Path folder, Partners partners, SftpAgency agency) throws IOException {
        Path file = folder.resolve("bench.xml");
        write(file, plan);
        long bytes = Files.size(file);
        long start = System.nanoTime();
        var answer = agency.push("BENCH-" + plan.seed() + ".xml", file);
        double receipt = seconds(start);
        double queues = waitFor(partners, start, Balance.Line::queued);
        double read = plan.reading() ? waitFor(partners, start, Balance.Line::done) : 0;
        Files.delete(file);
        var lines = balance.draw(partners.inboxes()).values();
        return new Result(
                bytes,
                answer.accepted(),
                answer.refused(),
                receipt,
                queues,
                read,
                lines.stream().mapToLong(Balance.Line::entitled).sum(),
                lines.stream().mapToLong(Balance.Line::lost).sum(),
                lines.stream().mapToLong(Balance.Line::doubled).sum());
    }

    private double waitFor(Partners partners, long start, Predicate<Balance.Line> state) {
        long until = System.nanoTime() + LONGEST_NANOS;
        while (System.nanoTime() < until
                && !balance.draw(partners.inboxes()).values().stream().allMatch(state)) {
            Pause.millis(untilNextLook(start));
        }
        return seconds(start);
    }

    /** Each look asks database and broker, which are busy with what is measured: a twentieth of the time is exact enough. */
    private static long untilNextLook(long start) {
        return Math.min(2_000, 100 + (long) (seconds(start) * 1_000 / 20));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Record by record, so that the file may be larger than the memory. */
    private void write(Path file, Plan plan) {
        var feed = place.participants().feed(FEED);
        var run = new Run("BENCH-" + plan.seed(), plan.seed(), clock.instant());
        try (var out = Files.newOutputStream(file)) {
            FeedPapers.find(place.folders(), feed, run).orElseThrow().write(out, 1, 0, plan.records());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
