package org.soderkoping.hub.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.soderkoping.hub.cli.bench.FeedBench;
import org.soderkoping.hub.cli.bench.FsyncRate;
import org.soderkoping.hub.cli.bench.PeakHeap;
import org.soderkoping.hub.cli.bench.SftpBench;
import org.soderkoping.hub.cli.clients.Doors;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub bench}: records per second of one file, from upload to all partners, and the memory it took. */
@Command(name = "bench", description = "Measure the hub on this machine.")
final class BenchCommand implements Callable<Integer> {
    private static final double MIB = 1024 * 1024;

    @Mixin
    private final FolderOptions folders = new FolderOptions();

    private static final int WARM_UP = 2_000;
    private static final int SMALL = 20_000;
    private static final int LARGE = 200_000;
    private static final int PER_FEED = 5_000;
    private static final int SMOKE = 10;
    /** Measured by itself, up to its partners. */
    private static final String FIRST = "BY-DCM/asylum-registration";

    @Parameters(
            paramLabel = "WHAT",
            description = "sftp: one Belarusian file to all entitled partners, who read it, then each SFTP feed;"
                    + " large: one of 200,000 records that nobody reads yet")
    private String what = "";

    @Option(names = "--records", paramLabel = "N", description = "records of the file (default: 20000, large: 200000)")
    private int records;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed makes the same file")
    private long seed = 1;

    @Option(names = "--smoke", description = "a handful of records each: whether it runs, not how fast")
    private boolean smoke;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        boolean large = what.equals("large");
        if (!large && !what.equals("sftp")) {
            throw new Complaint(ExitCodes.USAGE, "bench knows: sftp, large");
        }
        var given = folders.folders();
        var own = new HubFolders(given.home(), FreshFolder.in(given.data().resolve("bench")));
        double fsync = FsyncRate.measure(own.data());
        try (var hub = HubServer.start(own, HubServer.freePorts(), true)) {
            var bench = new SftpBench(HubServer.place(hub), Clock.systemUTC());
            var warmUp = new SftpBench.Plan(smoke ? SMOKE : WARM_UP, seed, !large);
            var result = bench.run(warmUp, new SftpBench.Plan(size(large), seed + 1, !large), own.data());
            print(result, fsync);
            boolean whole = large || feeds(HubServer.doorsOf(hub), own);
            return whole && result.lost() == 0 && result.doubled() == 0 ? ExitCodes.OK : ExitCodes.FINDINGS;
        }
    }

    private int size(boolean large) {
        if (smoke) {
            return SMOKE;
        }
        return records > 0 ? records : large ? LARGE : SMALL;
    }

    /** A row per feed; answers whether every record was accepted. */
    private boolean feeds(Doors doors, HubFolders own) {
        var bench = new FeedBench(doors, own);
        int size = smoke ? SMOKE : records > 0 ? records : PER_FEED;
        int refused = 0;
        for (Feed feed : bench.listFeeds(Participants.read(own))) {
            if (!feed.id().toString().equals(FIRST)) {
                var row = bench.run(feed, size, seed);
                print(row);
                refused += row.refused();
            }
        }
        return refused == 0;
    }

    private void print(FeedBench.Row row) {
        var out = spec.commandLine().getOut();
        out.printf(
                "%-30s %d records, %.1f MiB: accepted %d, refused %d; to receipt %.1f s = %.0f records/s%n",
                row.feed().id(),
                row.records(),
                row.bytes() / MIB,
                row.accepted(),
                row.refused(),
                row.seconds(),
                row.records() / row.seconds());
        out.flush();
    }

    private void print(SftpBench.Result result, double fsync) {
        var out = spec.commandLine().getOut();
        int all = result.accepted() + result.refused();
        var heap = PeakHeap.sinceStart();
        out.printf(
                "file        %d records, %.1f MiB: accepted %d, refused %d, after a warm-up of %d%n",
                all, result.bytes() / MIB, result.accepted(), result.refused(), smoke ? SMOKE : WARM_UP);
        rate("to receipt", all, result.secondsToReceipt());
        rate("to queues", all, result.secondsToQueues());
        if (result.secondsToPartners() > 0) {
            rate("to partners", all, result.secondsToPartners());
        }
        out.printf(
                "deliveries  %d, warm-up included: lost %d, doubled %d%n",
                result.deliveries(), result.lost(), result.doubled());
        out.printf("heap        peak %.0f MiB of %.0f MiB%n", heap.usedBytes() / MIB, heap.allowedBytes() / MIB);
        out.printf("disk        %.0f fdatasync/s of 8 KiB%n", fsync);
        out.flush();
    }

    private void rate(String until, int records, double seconds) {
        spec.commandLine().getOut().printf("%-11s %.1f s = %.0f records/s%n", until, seconds, records / seconds);
    }
}
