package org.soderkoping.hub.normalisation.sources;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;

/** The texts the running tables were compiled of, by feed. */
public final class MappingTexts {
    private final Map<FeedId, MappingText> texts;

    private MappingTexts(Map<FeedId, MappingText> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** Reads them once; later changes of the files do not reach the running tables either. */
    public static MappingTexts read(Participants participants, Map<FeedId, MappingTable> tables) {
        return new MappingTexts(participants.feeds().stream()
                .filter(feed -> tables.containsKey(feed.id()))
                .collect(Collectors.toMap(
                        Feed::id,
                        feed -> MappingText.read(
                                feed,
                                Objects.requireNonNull(tables.get(feed.id())).version()))));
    }

    public Optional<MappingText> find(FeedId feed) {
        return Optional.ofNullable(texts.get(feed));
    }
}
