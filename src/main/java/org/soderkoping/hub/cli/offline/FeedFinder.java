package org.soderkoping.hub.cli.offline;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.intake.reading.archive.Archive;
import org.soderkoping.hub.intake.reading.archive.ArchiveLimits;
import org.soderkoping.hub.participants.CsvProfile;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.SafeXml;

/** Whose file it is: as told, or the only feed whose files have this header, names of entries or documents this root. */
public final class FeedFinder {
    private static final int HEAD = 200;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Participants participants;

    public FeedFinder(Participants participants) {
        this.participants = participants;
    }

    /** The feed; empty when it was not told and the root element does not say it. */
    public Optional<Feed> find(Path file, @Nullable String told) {
        if (told != null) {
            return participants.findFeed(FeedId.parse(told));
        }
        return byHeader(file).or(() -> byEntries(file)).or(() -> root(file).flatMap(participants::findFeedByRoot));
    }

    private Optional<Feed> byHeader(Path file) {
        return participants.feeds().stream()
                .filter(feed -> feed.format()
                        .csv()
                        .filter(csv -> begins(file, feed, csv))
                        .isPresent())
                .findFirst();
    }

    /** An archive is the feed's that knows the name of one of its entries; the names alone are read here. */
    private Optional<Feed> byEntries(Path file) {
        var archives = participants.feeds().stream()
                .filter(feed -> feed.format().archive().isPresent())
                .toList();
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP)
                    ? archives.stream().filter(feed -> knowsEntry(file, feed)).findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean knowsEntry(Path file, Feed feed) {
        try (var in = Files.newInputStream(file)) {
            var profile = feed.format().archive().orElseThrow();
            return Archive.read(in, profile, ArchiveLimits.DEFAULT).entries().stream()
                    .anyMatch(entry -> !entry.facts().isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(Path file, Feed feed, CsvProfile csv) {
        String header = String.join(String.valueOf(csv.delimiter()), csv.header());
        byte[] expected =
                header.getBytes(Charset.forName(feed.encodings().iterator().next()));
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(expected.length), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> root(Path file) {
        try (Reader text = Files.newBufferedReader(file, encoding(file))) {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            var in = SafeXml.reader(text);
            in.nextTag();
            String namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
            return Optional.of(namespace.isEmpty() ? in.getLocalName() : "{" + namespace + "}" + in.getLocalName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Charset encoding(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            var matcher = java.util.regex.Pattern.compile("encoding=[\"']([A-Za-z0-9._-]+)[\"']")
                    .matcher(head);
            boolean known = matcher.find() && Charset.isSupported(matcher.group(1));
            return known ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        }
    }
}
