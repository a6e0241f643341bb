package org.soderkoping.hub.normalisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.normalisation.mapping.TableReader;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.SafeXml;

/** Reads the exchange format and the mapping tables from the hub's home. */
public final class ExchangeFormat {
    private ExchangeFormat() {}

    /** The model of {@code schemas/exchange/v1}. */
    public static ExchangeSchema schema(HubFolders folders) {
        try (var files = Files.list(folders.schemas().resolve("exchange/v1"))) {
            return ExchangeSchema.of(files.filter(f -> f.toString().endsWith(".xsd"))
                    .sorted()
                    .map(SafeXml::document)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The compiled table of every feed. */
    public static Map<FeedId, MappingTable> tables(
            HubFolders folders, Participants participants, ExchangeSchema schema) {
        var reader = reader(folders, schema);
        return participants.feeds().stream().collect(Collectors.toMap(Feed::id, feed -> read(reader, feed)));
    }

    /** Whatever a wrong table provokes is told with its file. */
    private static MappingTable read(TableReader reader, Feed feed) {
        try {
            return reader.read(feed);
        } catch (RuntimeException e) {
            String said = String.valueOf(e.getMessage()).replaceFirst("^[\\w.-]+\\.yaml(: |, )", "");
            throw new IllegalStateException(
                    feed.mapping() + ": " + said.lines().findFirst().orElse(""), e);
        }
    }

    /** The compiled table of one feed. */
    public static MappingTable table(HubFolders folders, Feed feed, ExchangeSchema schema) {
        return reader(folders, schema).read(feed);
    }

    private static TableReader reader(HubFolders folders, ExchangeSchema schema) {
        return new TableReader(schema, folders.schemas().resolve("codes/countries.csv"));
    }
}
