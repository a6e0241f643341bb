package org.soderkoping.hub.intake;

import java.io.InputStream;
import java.util.Iterator;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.participants.Feed;

/** Cuts the bytes of a submission into batches of records; what cannot be read comes as a refused record. */
@FunctionalInterface
public interface Reading {
    /**
     * Reads lazily, batch by batch.
     *
     * @param in closed by whoever opened it
     * @return at least one batch
     */
    Iterator<ReceivedMessage> read(Feed feed, Submission submission, InputStream in);
}
