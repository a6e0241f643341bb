package org.soderkoping.hub.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Writes key files whole or not at all, on disk before anything is sealed with them, and readable by their owner only
 * where they are secret.
 */
final class SecretFiles {
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFiles() {}

    static void writeSecret(Path file, byte[] content) {
        write(file, content, "rw-------");
    }

    static void writePublic(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A password of 192 random bits in hex. */
    static String password() {
        return HexFormat.of().formatHex(random(24));
    }

    static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static void write(Path file, byte[] content, String rights) {
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(
                    file.getParent(),
                    ".half",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString(rights));
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            try (var directory = FileChannel.open(file.getParent())) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
