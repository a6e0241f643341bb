package org.soderkoping.hub.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.intake.reading.Unreadable.Position;

/**
 * Decodes bytes and never replaces anything: a byte sequence that is not of the encoding, or a character XML forbids,
 * ends the text at exactly that place. What stands before it is delivered first.
 */
final class StrictText extends Reader {
    private static final int CHUNK = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private boolean ended;
    private @Nullable String fault;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    StrictText(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (fault != null) {
            throw new Unreadable(fault, new Position(line, column));
        }
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && fault == null) {
            if (decode(chars)) {
                break;
            }
        }
        int good = scan(target, offset, chars.position());
        if (good > 0) {
            return good;
        }
        if (fault != null) {
            throw new Unreadable(fault, new Position(line, column));
        }
        return -1;
    }

    /** Decodes what is there, fetches more when that gave nothing; true at the end. */
    private boolean decode(CharBuffer chars) throws IOException {
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            fault = Codes.BYTES_NOT_IN_ENCODING;
            return true;
        }
        if (result.isUnderflow() && chars.position() == 0) {
            if (ended) {
                return true;
            }
            fetch();
        }
        return false;
    }

    private void fetch() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    /** Counts lines, and stops at a character that may not stand in XML 1.0; returns how many are good. */
    private int scan(char[] chars, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char c = chars[i];
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFE' || c == '\uFFFF') {
                fault = Codes.CHARACTER_NOT_ALLOWED;
                return i - offset;
            }
            step(c);
        }
        return count;
    }

    private void step(char c) {
        boolean second = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            line += second ? 0 : 1;
            column = 1;
        } else {
            column++;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
