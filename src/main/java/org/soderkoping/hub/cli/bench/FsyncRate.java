package org.soderkoping.hub.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How often a second this disk confirms 8 KiB, as PostgreSQL's own pg_test_fsync measures with fdatasync. */
public final class FsyncRate {
    private static final int BLOCK = 8 * 1024;
    private static final long NANOS = 2_000_000_000L;

    private FsyncRate() {}

    /** Operations per second over two seconds in this folder. */
    public static double measure(Path folder) {
        Path file = folder.resolve("fsync.probe");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            long start = System.nanoTime();
            int n = 0;
            while (System.nanoTime() - start < NANOS) {
                channel.write(ByteBuffer.allocate(BLOCK), 0);
                channel.force(false);
                n++;
            }
            return n * 1e9 / (System.nanoTime() - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
