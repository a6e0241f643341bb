package org.soderkoping.hub.intake.collect;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The folder of an agency's own server, open for one look. What it says of itself is never trusted. */
interface Shelf extends Closeable {
    /** The longest list that is read. */
    int MOST = 10_000;

    /**
     * An entry as the server tells it.
     *
     * @param modified seconds since 1970, compared with nothing but itself
     * @param regular a file and no folder, link or device
     */
    record Entry(String name, long size, long modified, boolean regular) {}

    /** Opens the shelf of a feed. */
    @FunctionalInterface
    interface Opener {
        /** @throws NotCollected with the code that says why it does not open */
        Shelf open(org.soderkoping.hub.participants.Feed feed) throws IOException;
    }

    /** At most {@value #MOST} entries. */
    List<Entry> list() throws IOException;

    /** Copies a file, one byte more than its size at most. */
    void fetch(Entry entry, OutputStream into) throws IOException;

    /** Writes an answer under another name and renames it, so that nobody reads half of it. */
    void put(String folder, String name, byte[] content) throws IOException;

    void remove(Entry entry) throws IOException;
}
