package org.soderkoping.hub.cli.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.cli.clients.PartnerClient;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Manifest;
import org.soderkoping.hub.security.HubFolders;

/**
 * The papers of one feed, written from {@code connectors/<cc>/demo/<feed>.<extension>} and, where files have one, {@code
 * <feed>.manifest.xml} beside it. Record n is the same in all feeds of one agency and kind: such an agency sends its cases
 * twice.
 */
public final class FeedPapers {
    private final Feed feed;
    private final Template template;
    private final Optional<Template> manifest;
    private final Charset encoding;
    private final Run run;

    private FeedPapers(Feed feed, Template template, Optional<Template> manifest, Run run) {
        this.feed = feed;
        this.template = template;
        this.manifest = manifest;
        this.encoding = encoding(feed);
        this.run = run;
    }

    /** The papers of a feed; empty when nobody has written a template for it. */
    public static Optional<FeedPapers> find(HubFolders folders, Feed feed, Run run) {
        var country = feed.id().agency().country().alpha2().toLowerCase(Locale.ROOT);
        var folder = folders.connectors().resolve(country).resolve("demo");
        var words = new CountryWords(feed.codes(), folders.schemas().resolve("codes"));
        var manifest = read(folder.resolve(feed.id().name() + "." + Manifest.ENDING), words);
        return read(folder.resolve(feed.id().name() + "." + extension(feed)), words)
                .map(template -> new FeedPapers(feed, template, manifest, run));
    }

    private static Optional<Template> read(Path file, CountryWords words) {
        try {
            return Files.exists(file)
                    ? Optional.of(Template.parse(Files.readString(file), new Slots(file.toString(), words)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(Feed feed) {
        return feed.format().csv().isPresent() ? "csv" : "xml";
    }

    private static Charset encoding(Feed feed) {
        return feed.encodings().contains("UTF-8")
                ? StandardCharsets.UTF_8
                : Charset.forName(feed.encodings().iterator().next());
    }

    public Feed feed() {
        return feed;
    }

    /** Whether a paper may tell several records. */
    public boolean batches() {
        return template.needs().batch();
    }

    /**
     * Writes a paper.
     *
     * @param number which of the feed's papers, from 1: it makes the submission id
     * @param first record it tells, counted in the feed from 0
     */
    public Paper write(long number, long first, int records) {
        String id = id(number);
        var scope = scope(new Scope.Sheet(id, number, first, records, Map.of()));
        var bytes = new ByteArrayOutputStream();
        write(template, scope, bytes, encoding);
        byte[] document = bytes.toByteArray();
        return new Paper(id, document, beside(id, document, scope), scope.told());
    }

    /** Writes one paper record by record, so that it may be larger than the memory. */
    public void write(OutputStream out, long number, long first, int records) {
        write(template, scope(new Scope.Sheet(id(number), number, first, records, Map.of())), out, encoding);
    }

    private String id(long number) {
        String id = feed.id().name().toUpperCase(Locale.ROOT) + "-" + run.name() + "-" + number;
        return feed.channel() == Channel.SFTP ? id + "." + feed.extensions().get(0) : id;
    }

    private Scope scope(Scope.Sheet sheet) {
        return new Scope(run, feed.id().agency() + " " + feed.kind(), sheet);
    }

    private List<Paper.Beside> beside(String id, byte[] document, Scope scope) {
        return manifest.map(m -> List.of(manifest(m, id, document, scope))).orElse(List.of());
    }

    private Paper.Beside manifest(Template form, String file, byte[] document, Scope scope) {
        long rows = new String(document, encoding).lines().count() - 1;
        var facts = Map.of("file", file, "rows", Long.toString(rows), "digest", PartnerClient.digest(document));
        var sheet = scope.sheet;
        var bytes = new ByteArrayOutputStream();
        write(
                form,
                scope(new Scope.Sheet(file, sheet.number(), sheet.first(), sheet.records(), facts)),
                bytes,
                StandardCharsets.UTF_8);
        return new Paper.Beside(Manifest.nameFor(file), bytes.toByteArray());
    }

    private void write(Template template, Scope scope, OutputStream out, Charset encoding) {
        if (template == this.template && feed.extensions().contains("zip")) {
            var text = new StringBuilder();
            template.write(text, scope);
            Archive.write(text.toString(), out, encoding);
            return;
        }
        try (var writer = new OutputStreamWriter(out, encoding)) {
            template.write(writer, scope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "papers of " + feed.id();
    }
}
