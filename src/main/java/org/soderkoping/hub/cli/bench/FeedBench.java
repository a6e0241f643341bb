package org.soderkoping.hub.cli.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.soderkoping.hub.cli.clients.Doors;
import org.soderkoping.hub.cli.clients.SftpAgency;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.normalisation.ExchangeFormat;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Manifest;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;

/** Any SFTP feed: a good sample's record many times in one file, from its final name until the receipt. */
public final class FeedBench {
    private final Doors doors;
    private final HubFolders folders;
    private final ExchangeSchema schema;

    /** @param folders whose home has the samples; files are written to its data before they are pushed */
    public FeedBench(Doors doors, HubFolders folders) {
        this.doors = doors;
        this.folders = folders;
        this.schema = ExchangeFormat.schema(folders);
    }

    /** What came out for one feed. */
    public record Row(Feed feed, int records, long bytes, int accepted, int refused, double seconds) {}

    /** The SFTP feeds whose files may hold many records. */
    public List<Feed> listFeeds(Participants participants) {
        return participants.feeds().stream()
                .filter(feed -> feed.channel() == Channel.SFTP)
                .filter(feed -> repeated(feed).isPresent())
                .toList();
    }

    /** Pushes a tenth of it to warm up, then the file that is measured. */
    public Row run(Feed feed, int records, long seed) {
        try (var agency = doors.sftp(feed.id().agency().value(), feed.id().name())) {
            push(agency, feed, Math.max(1, records / 10), seed);
            return push(agency, feed, records, seed + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row push(SftpAgency agency, Feed feed, int records, long seed) throws IOException {
        var repeated = repeated(feed).orElseThrow();
        String name = "BENCH-" + feed.id().name() + "-" + seed + "."
                + feed.extensions().get(0);
        Path file = folders.data().resolve(name);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            repeated.write(out, records, seed);
        }
        if (feed.format().manifest().isPresent()) {
            Path manifest = folders.data().resolve(Manifest.nameFor(name));
            Files.writeString(manifest, manifest(feed, file, records * repeated.rows()));
            agency.put(Manifest.nameFor(name), manifest);
            Files.delete(manifest);
        }
        long bytes = Files.size(file);
        long start = System.nanoTime();
        var answer = agency.push(name, file);
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        return new Row(feed, records, bytes, answer.accepted(), answer.refused(), seconds);
    }

    /** The sample's manifest with the name, rows and digest of this file. */
    private String manifest(Feed feed, Path file, int rows) throws IOException {
        Path sample = sample(feed).orElseThrow();
        Manifest profile = feed.format().manifest().orElseThrow();
        String text = Files.readString(sample.resolveSibling(Manifest.nameFor(String.valueOf(sample.getFileName()))));
        try (InputStream in = Files.newInputStream(file)) {
            text = filled(text, profile.sha256(), Digest.of(in));
        }
        return filled(filled(text, profile.file(), String.valueOf(file.getFileName())), profile.rows(), rows + "");
    }

    private static String filled(String text, String element, String value) {
        return text.replaceFirst("(<(?:\\w+:)?" + element + ">)[^<]*", "$1" + Matcher.quoteReplacement(value));
    }

    private Optional<Repeated> repeated(Feed feed) {
        try {
            var sample = sample(feed);
            return sample.isEmpty() ? Optional.empty() : Repeated.of(feed, sample.get(), raw -> caseOf(feed, raw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String caseOf(Feed feed, RawRecord raw) {
        return ExchangeFormat.table(folders, feed, schema).map(raw).caseId();
    }

    /** The first sample nothing of which is refused. */
    private Optional<Path> sample(Feed feed) throws IOException {
        Path samples = folders.connectors()
                .resolve(feed.id().agency().country().alpha2().toLowerCase(Locale.ROOT))
                .resolve("samples")
                .resolve(feed.id().name());
        String ending = ".in." + feed.extensions().get(0);
        try (var files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Files.notExists(Path.of(file.toString().replace(ending, ".refusal.txt"))))
                    .sorted()
                    .findFirst();
        }
    }
}
