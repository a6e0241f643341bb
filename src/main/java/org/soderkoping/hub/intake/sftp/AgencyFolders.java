package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.FeedId;

/**
 * Where an agency's files are. {@code <root>/<agency>} is all that its SFTP account sees; claimed files lie beside it.
 *
 * @param root {@code data/sftp}
 */
public record AgencyFolders(Path root) {
    static final String IN = "in";
    static final String RECEIPTS = "receipts";
    static final String STATUS = "status";

    Path home(AgencyId agency) {
        return root.resolve(agency.lower());
    }

    public Path in(FeedId feed) {
        return home(feed.agency()).resolve(IN).resolve(feed.name());
    }

    public Path receipts(AgencyId agency) {
        return home(agency).resolve(RECEIPTS);
    }

    Path status(AgencyId agency) {
        return home(agency).resolve(STATUS);
    }

    /** Claimed files of a feed, out of the agency's reach and on the same file system. */
    public Path work(FeedId feed) {
        return root.resolve(".work").resolve(feed.slug());
    }

    /** Manifests of claimed files. */
    public Path manifests(FeedId feed) {
        return root.resolve(".manifests").resolve(feed.slug());
    }

    /** What is remembered of files that were collected from the agency's own server. */
    public Path collected(FeedId feed) {
        return root.resolve(".collected").resolve(feed.slug());
    }

    /** Where receipts are written before they are published by rename. */
    public Path drafts() {
        return root.resolve(".drafts");
    }

    /** Makes all folders of a feed. */
    public void make(FeedId feed) {
        try {
            Files.createDirectories(in(feed));
            Files.createDirectories(receipts(feed.agency()));
            Files.createDirectories(status(feed.agency()));
            Files.createDirectories(work(feed));
            Files.createDirectories(manifests(feed));
            Files.createDirectories(drafts());
        } catch (IOException e) {
            throw new UncheckedIOException("the folders of " + feed + " cannot be made", e);
        }
    }
}
