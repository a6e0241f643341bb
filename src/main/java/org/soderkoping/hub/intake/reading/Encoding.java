package org.soderkoping.hub.intake.reading;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.intake.reading.Unreadable.Position;

/**
 * Finds the encoding of a document: its byte order mark, its declaration and its bytes must agree, and the feed must
 * allow it. The mark itself is consumed.
 */
final class Encoding {
    static final int SAMPLE = 4096;
    private static final Position START = new Position(1, 1);
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*[\"']([^\"']*)[\"'](?:\\s+encoding\\s*=\\s*[\"']([^\"']*)[\"'])?");
    private static final int FEWEST_SIGNS = 4;

    private final byte[] sample;
    private final @Nullable Mark mark;

    private Encoding(byte[] sample) {
        this.sample = sample;
        this.mark = Arrays.stream(Mark.values())
                .filter(m -> m.begins(sample))
                .findFirst()
                .orElse(null);
    }

    /** The stream needs a pushback of {@link #SAMPLE} bytes. */
    static Charset detect(PushbackInputStream in, Set<String> allowed) throws IOException {
        byte[] sample = in.readNBytes(SAMPLE);
        if (sample.length == 0) {
            throw new Unreadable(Codes.NO_RECORDS, START);
        }
        var encoding = new Encoding(sample);
        var charset = encoding.judge(allowed);
        int skipped = encoding.mark == null ? 0 : encoding.mark.bytes.length;
        in.unread(sample, skipped, sample.length - skipped);
        return charset;
    }

    /** The one encoding a format without declarations has; bytes or a mark that speak of another are refused. */
    static Charset undeclared(PushbackInputStream in, Set<String> allowed) throws IOException {
        byte[] sample = in.readNBytes(SAMPLE);
        if (sample.length == 0) {
            throw new Unreadable(Codes.NO_RECORDS, START);
        }
        var charset = Charset.forName(allowed.iterator().next());
        new Encoding(sample).agree(charset);
        in.unread(sample);
        return charset;
    }

    private Charset judge(Set<String> allowed) {
        if (mark == null && sample.length > 1 && (sample[0] == 0 || sample[1] == 0)) {
            throw new Unreadable(Codes.ENCODINGS_DISAGREE, START);
        }
        var declaration = DECLARATION.matcher(beginning());
        boolean declares = declaration.lookingAt();
        if (declares && !declaration.group(1).equals("1.0")) {
            throw new Unreadable(Codes.XML_VERSION, START);
        }
        var declared =
                Optional.ofNullable(declares ? declaration.group(2) : null).map(Encoding::named);
        declared.ifPresent(this::agree);
        if (declared.isEmpty() && mark == null && !allows(allowed, StandardCharsets.UTF_8)) {
            throw new Unreadable(Codes.ENCODING_NOT_DECLARED, START);
        }
        var charset = mark != null ? mark.charset : declared.orElse(StandardCharsets.UTF_8);
        if (!allows(allowed, charset)) {
            throw new Unreadable(Codes.ENCODING_NOT_ALLOWED, START);
        }
        return charset;
    }

    private void agree(Charset declared) {
        boolean wide = declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32");
        if (mark == null ? wide : !mark.agreesWith(declared)) {
            throw new Unreadable(Codes.ENCODINGS_DISAGREE, START);
        }
        boolean oneByte =
                declared.newEncoder().maxBytesPerChar() == 1.0f && !declared.equals(StandardCharsets.US_ASCII);
        if (oneByte && looksLikeUtf8()) {
            throw new Unreadable(Codes.ENCODINGS_DISAGREE, START);
        }
    }

    /** Text in a one-byte encoding of Cyrillic or Latin letters practically never forms valid UTF-8 sequences. */
    private boolean looksLikeUtf8() {
        int signs = 0;
        for (byte b : sample) {
            signs += b < 0 ? 1 : 0;
        }
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), sample.length < SAMPLE);
        return signs >= FEWEST_SIGNS && !result.isError();
    }

    private String beginning() {
        int skipped = mark == null ? 0 : mark.bytes.length;
        var charset = mark == null ? StandardCharsets.ISO_8859_1 : mark.charset;
        return new String(sample, skipped, sample.length - skipped, charset);
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unreadable(Codes.ENCODING_NOT_ALLOWED, START);
        }
    }

    private static boolean allows(Set<String> allowed, Charset charset) {
        return allowed.stream().anyMatch(name -> {
            var other = Charset.forName(name);
            return other.equals(charset)
                    || other.equals(StandardCharsets.UTF_16) && charset.name().startsWith("UTF-16");
        });
    }

    /** The byte order marks. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

        private final Charset charset;
        private final byte[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }

        boolean begins(byte[] sample) {
            return sample.length >= bytes.length && Arrays.equals(sample, 0, bytes.length, bytes, 0, bytes.length);
        }

        boolean agreesWith(Charset declared) {
            return declared.equals(charset) || this != UTF_8 && declared.equals(StandardCharsets.UTF_16);
        }
    }
}
