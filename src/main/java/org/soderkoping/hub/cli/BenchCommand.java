package org.soderkoping.hub.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.soderkoping.hub.cli.bench.FsyncRate;
import org.soderkoping.hub.cli.bench.PeakHeap;
import org.soderkoping.hub.cli.bench.SftpBench;
import org.soderkoping.hub.security.HubFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub bench sftp}: records per second of one file, from upload to all partners, and the memory it took. */
@Command(name = "bench", description = "Measure the hub on this machine.")
final class BenchCommand implements Callable<Integer> {
    private static final double MIB = 1024 * 1024;

    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Parameters(paramLabel = "WHAT", description = "sftp: one Belarusian file to all entitled partners")
    private String what = "";

    @Option(names = "--records", paramLabel = "N", description = "records of the file (default: ${DEFAULT-VALUE})")
    private int records = 20_000;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed makes the same file")
    private long seed = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!what.equals("sftp")) {
            throw new Complaint(ExitCodes.USAGE, "bench knows: sftp");
        }
        var given = folders.folders();
        var own = new HubFolders(given.home(), FreshFolder.in(given.data().resolve("bench")));
        double fsync = FsyncRate.measure(own.data());
        try (var hub = HubServer.start(own, HubServer.freePorts(), true)) {
            var bench = new SftpBench(HubServer.doorsOf(hub), HubServer.balance(hub), Clock.systemUTC());
            var result = bench.run(records, seed, own.data());
            print(result, fsync);
            return result.lost() == 0 && result.doubled() == 0 ? ExitCodes.OK : ExitCodes.FINDINGS;
        }
    }

    private void print(SftpBench.Result result, double fsync) {
        var out = spec.commandLine().getOut();
        int all = result.accepted() + result.refused();
        var heap = PeakHeap.sinceStart();
        out.printf(
                "file        %d records, %.1f MiB: accepted %d, refused %d%n",
                all, result.bytes() / MIB, result.accepted(), result.refused());
        out.printf("to receipt  %.1f s = %.0f records/s%n", result.secondsToReceipt(), all / result.secondsToReceipt());
        out.printf(
                "to partners %.1f s = %.0f records/s, %d deliveries = %.0f deliveries/s, lost %d, doubled %d%n",
                result.secondsToDelivered(),
                all / result.secondsToDelivered(),
                result.deliveries(),
                result.deliveries() / result.secondsToDelivered(),
                result.lost(),
                result.doubled());
        out.printf("heap        peak %.0f MiB of %.0f MiB%n", heap.usedBytes() / MIB, heap.allowedBytes() / MIB);
        out.printf("disk        %.0f fdatasync/s of 8 KiB%n", fsync);
        out.flush();
    }
}
