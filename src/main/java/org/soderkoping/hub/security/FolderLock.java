package org.soderkoping.hub.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process per folder: without this a second hub would stop the first one's database as if it were left behind. */
public final class FolderLock implements AutoCloseable {
    private final @Nullable FileChannel held;

    private FolderLock(@Nullable FileChannel held) {
        this.held = held;
    }

    /**
     * Takes the folder until closed or until the process ends, however it ends.
     *
     * @throws IllegalStateException when another process works in it
     */
    public static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(folder.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return new FolderLock(channel);
                }
            } catch (OverlappingFileLockException e) { // this very process abandoned it, and takes it over
                return new FolderLock(null);
            }
            channel.close();
            throw new IllegalStateException("another hub works in " + folder + "; stop it or choose another --data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (held != null) {
                held.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
