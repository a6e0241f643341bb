package org.soderkoping.hub.ledger.writing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.ledger.store.MappingVersions;
import org.soderkoping.hub.normalisation.sources.MappingTexts;

/** Keeps what a feed is read with at its first batch of an edition, before that batch's transaction begins. */
public final class KeptTables {
    private record Key(String edition, FeedId feed) {}

    private final MappingVersions versions;
    private final Map<Key, String> kept = new ConcurrentHashMap<>();

    public KeptTables(MappingVersions versions) {
        this.versions = versions;
    }

    /** The digest its batches name; empty outside a running hub, where nothing is known of what was read with. */
    String digestOf(Submission submission) {
        Edition edition = submission.edition();
        return edition == Edition.NONE
                ? ""
                : kept.computeIfAbsent(
                        new Key(edition.name(), submission.feed()),
                        key -> edition.part(MappingTexts.class)
                                .find(key.feed())
                                .map(versions::keep)
                                .orElse(""));
    }
}
