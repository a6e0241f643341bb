package org.soderkoping.hub.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Severity;
import org.soderkoping.hub.exchange.errors.ErrorCatalogue;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.logs.SampleValues;
import org.soderkoping.hub.participants.Feed;

/** A document beside a feed's descriptor with what is expected of it: messages in .out.xml, findings in .refusal.txt. */
record Sample(Feed feed, Path file) {
    private static final Pattern PLACE = Pattern.compile("(\\d+):(\\d+)");
    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL);
    private static final Pattern EMPTY = Pattern.compile("<([^\\s<>/]+)[^<>]*/>");
    private static final Pattern BODY = Pattern.compile("</Envelope><(\\w+)(.*?)</Message>", Pattern.DOTALL);

    /** Every sample of every feed that comes by this channel; those that correct or withdraw others come last. */
    static Stream<Sample> of(Channel channel) {
        return Reading.PARTICIPANTS.feeds().stream()
                .filter(feed -> feed.channel() == channel)
                .sorted(Comparator.comparing(feed -> feed.kind() == Kind.DATA_LIFECYCLE))
                .flatMap(Sample::of);
    }

    private static Stream<Sample> of(Feed feed) {
        var country = feed.id().agency().country().alpha2().toLowerCase(Locale.ROOT);
        var folder = Path.of("connectors", country, "samples", feed.id().name());
        var document = Pattern.compile(".*\\.in\\.(" + String.join("|", feed.extensions()) + ")");
        try (var files = Files.list(folder)) {
            return files
                    .filter(f -> document.matcher(f.toString()).matches()
                            && !f.toString().endsWith(".manifest.xml"))
                    .sorted()
                    .map(f -> new Sample(feed, f))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String agency() {
        return feed.id().agency().value();
    }

    String feedName() {
        return feed.id().name();
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Unlike that of any other sample of the same agency. */
    String id() {
        return feedName() + "-" + name();
    }

    byte[] bytes() {
        return read(file);
    }

    /** What its sender has sent before it. */
    Optional<byte[]> before() {
        return Optional.of(beside(".before.xml")).filter(Files::exists).map(Sample::read);
    }

    Optional<Path> manifest() {
        return Optional.of(beside(".in.manifest.xml")).filter(Files::exists);
    }

    boolean hasRefusals() {
        return Files.exists(beside(".refusal.txt"));
    }

    /** Whether it ends where XML should end; one that is cut off does not fit into an envelope. */
    boolean wellFormed() {
        return !hasRefusals() || lines(beside(".refusal.txt")).stream().noneMatch(l -> l.startsWith("SK-2001 "));
    }

    /** What the document says of persons. */
    Set<String> values() {
        var encoding = Charset.forName(feed.encodings().iterator().next());
        String text = new String(bytes(), encoding);
        return name().endsWith(".csv") ? SampleValues.ofCsv(text) : SampleValues.ofXml(text);
    }

    /** The verdict the neighbours describe, with the places of the document as it is. */
    Verdict expected() {
        return expected(0, "");
    }

    /** The same as a SOAP body has it: no XML declaration above, and each tag on one line. */
    Verdict expectedCanonical() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        return expected(text.substring(0, rootAt(text)).split("\n", -1).length - 1, text);
    }

    private Verdict expected(int linesAbove, String text) {
        var lines = hasRefusals() ? lines(beside(".refusal.txt")) : List.<String>of();
        int accepted = messages().size();
        int refused = (int) lines.stream().map(l -> l.split(" ")[1]).distinct().count();
        var failures = lines.stream()
                .map(l -> l.split(" ", 4))
                .filter(word -> ErrorCatalogue.entry(word[0]).severity() == Severity.REFUSAL)
                .map(word -> word[0] + " " + moved(word[2], linesAbove, text) + " " + word[3])
                .toList();
        return new Verdict(accepted > 0 ? "VALID" : "REFUSED", accepted, refused, failures);
    }

    /** The messages that are expected, without their envelopes, as they are digested in the ledger. */
    List<byte[]> messages() {
        Path out = beside(".out.xml");
        if (!Files.exists(out)) {
            return List.of();
        }
        return BODY.matcher(new String(read(out), StandardCharsets.UTF_8))
                .results()
                .map(m -> "<" + m.group(1) + " xmlns=\"urn:soderkoping:exchange:1\"" + m.group(2))
                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** A signal writes no line and column where the document as a whole is meant. */
    private static String moved(String place, int linesAbove, String text) {
        if (place.equals("0:0")) {
            return ":";
        }
        return PLACE.matcher(place).replaceFirst(m -> {
            int line = Integer.parseInt(m.group(1));
            int column = Integer.parseInt(m.group(2));
            return line - linesAbove - folded(text, line) + ":" + (column + unfolded(text, line, column));
        });
    }

    /** How many characters are added before a place by empty tags that are written as a pair. */
    private static int unfolded(String text, int line, int column) {
        return text.isEmpty()
                ? 0
                : EMPTY.matcher(text.split("\n", -1)[line - 1])
                        .results()
                        .filter(m -> m.start() + 1 < column)
                        .mapToInt(m -> m.group(1).length() + 2)
                        .sum();
    }

    /** How many line ends stand inside of tags that begin after the prolog and above this line. */
    private static int folded(String text, int line) {
        return text.isEmpty()
                ? 0
                : MARKUP.matcher(text.substring(rootAt(text)))
                        .results()
                        .filter(m -> lineOf(text, rootAt(text) + m.start()) < line)
                        .mapToInt(m -> m.group().split("\n", -1).length - 1)
                        .sum();
    }

    private static int lineOf(String text, int at) {
        return text.substring(0, at).split("\n", -1).length;
    }

    private static int rootAt(String text) {
        var root = Pattern.compile("<[^?!]").matcher(text);
        return root.find() ? root.start() : 0;
    }

    private Path beside(String ending) {
        return file.resolveSibling(name().replaceFirst("\\.in\\.\\w+$", ending));
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path path) {
        return new String(read(path), StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public String toString() {
        return feed.id() + " " + name();
    }
}
