package org.soderkoping.hub.intake.sftp;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.Reading;
import org.soderkoping.hub.intake.ReceivedMessage;
import org.soderkoping.hub.participants.Feed;

/** The batches of a claimed file, read as they are asked for; closing it closes the file. */
final class FileBatches implements Iterator<ReceivedMessage>, Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Iterator<ReceivedMessage> batches;

    FileBatches(Reading reading, Feed feed, Submission submission, Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        this.batches = reading.read(feed, submission, in);
    }

    @Override
    public boolean hasNext() {
        return batches.hasNext();
    }

    @Override
    public ReceivedMessage next() {
        return batches.next();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
