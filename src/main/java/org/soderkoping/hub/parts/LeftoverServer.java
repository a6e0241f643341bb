package org.soderkoping.hub.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server a killed hub left running. {@code pg_ctl stop} would signal whatever process now has the number written in
 * postmaster.pid, in a restarted container perhaps the hub itself; so the number is believed only when that process
 * works in this cluster.
 */
final class LeftoverServer {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int PATIENCE_SECONDS = 30;

    private LeftoverServer() {}

    /** Stops it, or clears a number that meanwhile belongs to somebody else; nothing when there is none. */
    static void stop(Path cluster) {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        try {
            String first = Files.readAllLines(note).stream().findFirst().orElse("");
            if (!first.strip().matches("[0-9]{1,9}")) {
                Files.delete(note);
                return;
            }
            long number = Long.parseLong(first.strip());
            if (serves(number, cluster)) {
                signal(number, "INT");
            } else if (alive(number)) {
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(long number, String signal) {
        LOG.info("a database server was left behind and is stopped");
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + number)
                    .start()
                    .waitFor();
            for (int tenth = 0; tenth < PATIENCE_SECONDS * 10 && alive(number); tenth++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (alive(number)) {
            throw new IllegalStateException(
                    "a PostgreSQL left behind as process " + number + " does not stop; end it and start again");
        }
    }

    /** A zombie counts as gone: it holds nothing and only waits for its parent. */
    private static boolean alive(long number) {
        try {
            String stat = Files.readString(process(number).resolve("stat"), StandardCharsets.ISO_8859_1);
            return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean serves(long number, Path cluster) {
        try {
            String command = Files.readString(process(number).resolve("cmdline"), StandardCharsets.ISO_8859_1);
            return command.split("\0", 2)[0].endsWith("postgres") && worksIn(number, cluster, command);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean worksIn(long number, Path cluster, String command) {
        try {
            return Files.isSameFile(process(number).resolve("cwd"), cluster);
        } catch (IOException e) { // its folder is not shown to us; its command line is
            return command.contains("\0" + cluster + "\0");
        }
    }

    private static Path process(long number) {
        return Path.of("/proc", Long.toString(number));
    }
}
