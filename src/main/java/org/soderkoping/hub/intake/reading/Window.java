package org.soderkoping.hub.intake.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the characters the parser has taken since the last {@link #forget}, so that a record can be cut out as it stands
 * while a document of any size flows through.
 */
final class Window extends Reader {
    /** What one record (SFTP) or one message (elsewhere) may hold, in characters. */
    static final int MOST = 20 * 1024 * 1024;

    private static final int CHUNK = 16_384;

    private final Reader text;
    private final int most;
    private final Deque<char[]> chunks = new ArrayDeque<>();
    private long start;
    private int lastUsed = CHUNK;
    private long end;
    private long countedFrom;
    private long widest;

    Window(Reader text) {
        this(text, MOST);
    }

    Window(Reader text, int most) {
        this.text = text;
        this.most = most;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (end - countedFrom > most) {
            throw new Unreadable(Codes.TOO_LARGE);
        }
        int n = text.read(target, offset, length);
        if (n > 0) {
            keep(target, offset, n);
        }
        return n;
    }

    /** The characters from one offset to another, both counted from the document's first character. */
    String slice(long from, long to) {
        var slice = new StringBuilder((int) (to - from));
        long at = start;
        for (char[] chunk : chunks) {
            int begin = (int) Math.max(0, from - at);
            int stop = (int) Math.min(CHUNK, to - at);
            if (begin < stop) {
                slice.append(chunk, begin, stop - begin);
            }
            at += CHUNK;
        }
        return slice.toString();
    }

    /** Lets go of everything before this offset. */
    void forget(long before) {
        while (!chunks.isEmpty() && start + CHUNK <= before) {
            chunks.removeFirst();
            start += CHUNK;
        }
    }

    /** Begins the count of {@link #MOST} anew at this offset. */
    void countFrom(long offset) {
        countedFrom = offset;
    }

    /** The largest number of characters ever kept. */
    long widest() {
        return widest;
    }

    private void keep(char[] chars, int offset, int count) {
        int done = 0;
        while (done < count) {
            if (lastUsed == CHUNK || chunks.isEmpty()) {
                chunks.addLast(new char[CHUNK]);
                lastUsed = 0;
            }
            int n = Math.min(count - done, CHUNK - lastUsed);
            System.arraycopy(chars, offset + done, chunks.getLast(), lastUsed, n);
            lastUsed += n;
            done += n;
        }
        end += count;
        widest = Math.max(widest, (long) chunks.size() * CHUNK);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
