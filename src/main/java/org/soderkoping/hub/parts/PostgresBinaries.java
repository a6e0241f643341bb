package org.soderkoping.hub.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL server programs from the class path, unpacked once. */
final class PostgresBinaries {
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");

    private PostgresBinaries() {}

    /**
     * Unpacks below a folder unless done before, and gives the folder that holds {@code bin}. Another version of the
     * programs gets another folder.
     *
     * @throws IllegalStateException when there is no server for this processor
     */
    static Path unpack(Path folder) {
        try {
            byte[] archive = archive();
            Path ready = folder.resolve(name(archive));
            if (!Files.isDirectory(ready)) {
                Files.createDirectories(folder);
                Path work = Files.createTempDirectory(folder, "unpack");
                Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
                unpack(new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive))), work);
                publish(work, ready);
            }
            return ready;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void publish(Path work, Path ready) throws IOException {
        try {
            Files.move(work, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            delete(work);
            if (!Files.isDirectory(ready)) { // else somebody else was faster
                throw e;
            }
        }
    }

    private static String name(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] archive() throws IOException {
        String name = archiveName();
        try (InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the PostgreSQL programs are missing from the jar: " + name);
            }
            return in.readAllBytes();
        }
    }

    private static String archiveName() {
        String processor = System.getProperty("os.arch");
        String archive = ARCHIVES.get(processor);
        if (archive == null) {
            throw new IllegalStateException("no embedded PostgreSQL for " + processor + "; set spring.datasource.url");
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IllegalStateException("the PostgreSQL archive leaves its folder");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(path.getParent());
                Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                boolean runs = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
