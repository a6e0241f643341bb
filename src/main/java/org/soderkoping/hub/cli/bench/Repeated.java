package org.soderkoping.hub.cli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.participants.Feed;

/** A good sample's first record, to be written any number of times under fresh ids of its own shape. */
sealed interface Repeated permits RepeatedRows, RepeatedElements, RepeatedEntries {
    /** Rows below the header or records, in one repetition. */
    int rows();

    /** Writes a whole file, in the sample's encoding and with its byte order mark. */
    void write(OutputStream out, int records, long seed) throws IOException;

    /**
     * Reads a sample; empty when its documents hold a single record each.
     *
     * @param caseOf what a record calls its case
     */
    static Optional<Repeated> of(Feed feed, Path sample, Function<RawRecord, String> caseOf) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        if (feed.format().archive().isPresent()) {
            return Optional.of(RepeatedEntries.of(feed, bytes, caseOf));
        }
        Charset charset = charset(feed, bytes);
        String text = decoded(bytes, charset);
        return feed.format().csv().isPresent()
                ? Optional.of(RepeatedRows.of(feed, text, charset))
                : RepeatedElements.of(feed, bytes, text, charset).map(r -> r);
    }

    /** The same letters with another number at the end. */
    static String fresh(String id, long seed, int no) {
        return id.replaceFirst("[0-9]*$", "") + seed + String.format("%07d", no);
    }

    /** A pattern for a value that stands alone between tags or quotes. */
    static Pattern whole(String value) {
        return Pattern.compile("(?<=[>\"'])" + Pattern.quote(value) + "(?=[<\"'])");
    }

    /** The records of a sample as they were cut out. */
    static List<RawRecord> records(Feed feed, byte[] bytes) {
        var submission = new Submission(feed.id(), "sample", "0".repeat(64), feed.channel(), Instant.EPOCH, Map.of());
        return RecordReader.whole(new ByteArrayInputStream(bytes), submission, feed)
                .records();
    }

    private static Charset charset(Feed feed, byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (mark == 0xFFFE || mark == 0xFEFF) {
            return mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        var declared = Pattern.compile("encoding=[\"']([A-Za-z0-9._-]+)")
                .matcher(new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1));
        return Charset.forName(
                declared.find()
                        ? declared.group(1)
                        : feed.encodings().iterator().next());
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
