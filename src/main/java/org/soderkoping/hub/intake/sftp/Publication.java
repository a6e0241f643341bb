package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Puts files where an agency looks for them: never half written, and there for good once seen. */
public final class Publication {
    private final Path drafts;

    Publication(Path drafts) {
        this.drafts = drafts;
    }

    /** Writes, forces to disk and renames into place; an older file of that name is replaced. */
    void publish(Path target, byte[] content) {
        try {
            Path draft = Files.createTempFile(drafts, "receipt", null);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(Objects.requireNonNull(target.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException("a receipt cannot be published", e);
        }
    }

    /** Shows a line that may be lost with the machine. */
    void show(Path target, String line) {
        try {
            Path draft = Files.createTempFile(drafts, "status", null);
            Files.writeString(draft, line + "\n");
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("a status line cannot be shown", e);
        }
    }

    /** Forces a file's bytes, or a folder's entries, to disk. */
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
