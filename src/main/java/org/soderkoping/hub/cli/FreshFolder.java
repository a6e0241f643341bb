package org.soderkoping.hub.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.soderkoping.hub.security.FolderLock;

/** A data folder that is empty at the start; only what an earlier run of the same kind left is ever deleted. */
final class FreshFolder {
    private static final String MARK = "made-up-data-only";

    private FreshFolder() {}

    /** Empties and marks the folder; complains when it holds something else, or another hub works in it. */
    static Path in(Path folder) {
        try {
            if (Files.exists(folder)) {
                boolean own = Files.exists(folder.resolve(MARK));
                if (!own) {
                    throw new Complaint(ExitCodes.USAGE, folder + " holds other data; choose another --data");
                }
                FolderLock.take(folder).close();
                delete(folder);
            }
            Files.createDirectories(folder);
            Files.createFile(folder.resolve(MARK));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            throw new Complaint(ExitCodes.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
