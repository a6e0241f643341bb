package org.soderkoping.hub.ledger.writing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.ledger.store.MappingVersions;
import org.soderkoping.hub.normalisation.sources.MappingTexts;

/** Keeps what a feed is read with at its first batch, before that batch's transaction begins. */
public final class KeptTables {
    private final MappingTexts texts;
    private final MappingVersions versions;
    private final Map<FeedId, String> kept = new ConcurrentHashMap<>();

    public KeptTables(MappingTexts texts, MappingVersions versions) {
        this.texts = texts;
        this.versions = versions;
    }

    /** The digest its batches name. */
    String digestOf(FeedId feed) {
        return kept.computeIfAbsent(feed, f -> texts.find(f).map(versions::keep).orElseThrow());
    }
}
