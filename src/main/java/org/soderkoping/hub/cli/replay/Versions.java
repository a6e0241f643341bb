package org.soderkoping.hub.cli.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.ledger.reading.StoredSubmission;
import org.soderkoping.hub.ledger.reading.StoredSubmissions;
import org.soderkoping.hub.normalisation.sources.MappingText;
import org.soderkoping.hub.participants.Feed;

/** With which tables records are run again: those they came with, those of another version, or a file. */
public final class Versions {
    private final Today today;
    private final StoredSubmissions stored;
    private final @Nullable String wanted;
    private final Path work;

    /**
     * Tables that were kept are written below a folder, to be compiled there.
     *
     * @param wanted a file, a version such as {@code 3}, or null for what each batch came with
     */
    public Versions(Today today, StoredSubmissions stored, @Nullable String wanted, Path work) {
        this.today = today;
        this.stored = stored;
        this.wanted = wanted;
        this.work = work;
    }

    Today today() {
        return today;
    }

    /** The feed with the tables to be used for a batch; empty when none were kept. */
    Optional<Feed> find(StoredSubmission submission, StoredSubmission.Batch batch) {
        Feed feed = today.participants().feed(submission.feed());
        if (wanted == null) {
            return batch.tables().map(text -> restore(text, feed));
        }
        if (Files.isRegularFile(Path.of(wanted))) {
            return Optional.of(feed.mappedBy(Path.of(wanted)));
        }
        String name = wanted.contains("@") ? wanted : feed.id() + "@" + wanted;
        return stored.findTables(name).map(text -> restore(text, feed));
    }

    private Feed restore(MappingText text, Feed feed) {
        try {
            return text.restore(feed, Files.createTempDirectory(work, "tables"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
