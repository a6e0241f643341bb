package org.soderkoping.hub.intake.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;

/**
 * What was taken from one feed's shelf: a small file per name with size and time of what was fetched, and whether its
 * receipts were written back. Written after the fetched file is in place: a crash in between fetches it again, and the
 * same name with the same content only brings the stored receipt.
 */
final class Taken {
    /** What was fetched under a name. */
    record Mark(long size, long modified, boolean told) {
        static Mark of(Shelf.Entry entry) {
            return new Mark(entry.size(), entry.modified(), false);
        }

        boolean isOf(Shelf.Entry entry) {
            return size == entry.size() && modified == entry.modified();
        }

        Mark asTold() {
            return new Mark(size, modified, true);
        }
    }

    private final Path folder;

    Taken(Path folder) {
        this.folder = folder;
    }

    Optional<Mark> find(String name) throws IOException {
        try {
            String[] words = Files.readString(folder.resolve(name)).strip().split(" ");
            return words.length == 3
                    ? Optional.of(new Mark(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2].equals("told")))
                    : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) { // never taken, or the note was cut off by a crash
            return Optional.empty();
        }
    }

    void note(String name, Mark mark) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".note", null);
        Files.writeString(draft, mark.size() + " " + mark.modified() + " " + (mark.told() ? "told" : "open"));
        try (var channel = FileChannel.open(draft)) {
            channel.force(true);
        }
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** What has left the shelf need not be remembered. */
    void keepOnly(Set<String> names) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var notes = Files.newDirectoryStream(folder)) {
                for (Path note : notes) {
                    if (!names.contains(String.valueOf(note.getFileName()))) {
                        Files.delete(note);
                    }
                }
            }
        }
    }
}
