package org.soderkoping.hub.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.soderkoping.hub.cli.clients.Doors;
import org.soderkoping.hub.cli.clients.Partners;
import org.soderkoping.hub.cli.clients.Pause;
import org.soderkoping.hub.cli.demo.Balance;
import org.soderkoping.hub.cli.persons.Papers;
import org.soderkoping.hub.cli.persons.PersonMaker;

/** One large Belarusian file by SFTP to all entitled partners, which read and acknowledge meanwhile. */
public final class SftpBench {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private final Doors doors;
    private final Balance balance;
    private final Clock clock;

    public SftpBench(Doors doors, Balance balance, Clock clock) {
        this.doors = doors;
        this.balance = balance;
        this.clock = clock;
    }

    /**
     * What came out.
     *
     * @param bytes size of the file
     * @param secondsToReceipt from its final name until the receipt
     * @param secondsToDelivered from its final name until each partner has read all it is entitled to
     * @param deliveries read by all partners together
     */
    public record Result(
            long bytes,
            int accepted,
            int refused,
            double secondsToReceipt,
            double secondsToDelivered,
            long deliveries,
            long lost,
            long doubled) {}

    /** Writes the file into the folder, pushes it and waits for everything it brings about, ten minutes a part at most. */
    public Result run(int records, long seed, Path folder) {
        Path file = folder.resolve("bench.xml");
        write(file, records, seed);
        try (var partners = new Partners(doors, Map.of());
                var agency = doors.sftp("BY-DCM", "asylum-registration")) {
            long bytes = Files.size(file);
            long start = System.nanoTime();
            var answer = agency.push("BENCH-" + clock.millis() + ".xml", file);
            double receipt = seconds(start);
            double delivered = waitForAll(partners, start);
            var lines = balance.draw(partners.inboxes()).values();
            return new Result(
                    bytes,
                    answer.accepted(),
                    answer.refused(),
                    receipt,
                    delivered,
                    lines.stream().mapToLong(Balance.Line::delivered).sum(),
                    lines.stream().mapToLong(Balance.Line::lost).sum(),
                    lines.stream().mapToLong(Balance.Line::doubled).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double waitForAll(Partners partners, long start) {
        long until = System.nanoTime() + 600_000_000_000L;
        while (System.nanoTime() < until
                && !balance.draw(partners.inboxes()).values().stream().allMatch(Balance.Line::done)) {
            Pause.millis(100);
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Record by record, so that the file may be larger than the memory. */
    private void write(Path file, int records, long seed) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var maker = new PersonMaker(seed);
        try (var out = Files.newBufferedWriter(file, WINDOWS_1251)) {
            out.write("<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<Хадайніцтвы><Зводка><Нумар>1</Нумар><Дата>"
                    + today.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")) + "</Дата></Зводка>\n");
            for (int i = 0; i < records; i++) {
                out.write(Papers.belarusian("BENCH-" + i, maker.make(), today));
                out.write('\n');
            }
            out.write("</Хадайніцтвы>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
