package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.reading.manifest.ManifestCheck;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Manifest;

/** Files with a manifest are taken with it, or alone when the feed's patience is over; each may arrive first. */
final class Pairs {
    private final AgencyFolders folders;
    private final Clock clock;

    Pairs(AgencyFolders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
    }

    /** Whether a file may be claimed now; its manifest is taken out of the agency's reach before it. */
    boolean complete(Feed feed, String name) throws IOException {
        Manifest profile = feed.format().manifest().orElse(null);
        if (profile == null) {
            return true;
        }
        if (Manifest.isOne(name)) {
            return false;
        }
        Path taken = manifest(feed.id(), name);
        if (Files.exists(folders.work(feed.id()).resolve(name))) {
            return false;
        }
        Path waiting = folders.in(feed.id()).resolve(Manifest.nameFor(name));
        if (Files.exists(waiting)) {
            Files.move(waiting, taken, StandardCopyOption.ATOMIC_MOVE);
            Publication.force(taken);
        }
        return Files.exists(taken) || isLate(folders.in(feed.id()).resolve(name), profile.patience());
    }

    /** What the manifest of a claimed file says against it. */
    Optional<Finding> find(Feed feed, Path claimed) {
        return ManifestCheck.find(feed, claimed, manifest(feed.id(), String.valueOf(claimed.getFileName())));
    }

    /** After the answer the manifest goes, like its file. */
    void forget(Submission submission) throws IOException {
        Files.deleteIfExists(manifest(submission.feed(), submission.id()));
    }

    private boolean isLate(Path file, Duration patience) throws IOException {
        try {
            var since = Files.getLastModifiedTime(file).toInstant();
            return since.plus(patience).isBefore(clock.instant());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path manifest(FeedId feed, String name) {
        return folders.manifests(feed).resolve(Manifest.nameFor(name));
    }
}
