package org.soderkoping.hub.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.SubmissionLog.Opening;
import org.soderkoping.hub.intake.SubmissionLog.Standing;

/**
 * A submission on its way in: what it is, how it stands, and its batches, to be gone through once. It is empty when the
 * submission was answered before or its id is taken.
 */
public final class Arrival implements Iterable<ReceivedMessage> {
    private final Submission submission;
    private final Opening opening;
    private final Batches batches;

    private Arrival(Submission submission, Opening opening, Batches batches) {
        this.submission = submission;
        this.opening = opening;
        this.batches = batches;
    }

    /**
     * Looks the submission up before its first batch goes on.
     *
     * @param read at least one batch; closed when it is {@link Closeable}
     */
    public static Arrival open(SubmissionLog log, Submission submission, Iterator<ReceivedMessage> read) {
        var batches = new Batches(read);
        Opening opening = log.open(submission, batches.peek().whole());
        if (opening.standing() != Standing.OPEN) {
            batches.close();
        }
        return new Arrival(submission, opening, batches);
    }

    /** A submission that the channel itself refuses; it is recorded and receipted like any other. */
    public static Arrival refused(SubmissionLog log, Submission submission, Finding finding) {
        return open(log, submission, Refusals.batches(submission, RefusedRecord.whole(finding)));
    }

    public Submission submission() {
        return submission;
    }

    /** Whether the id belongs to a submission with other content. */
    public boolean conflict() {
        return opening.standing() == Standing.CONFLICT;
    }

    /** Tells somebody of each batch that is handed on. */
    public Arrival watchedBy(Consumer<ReceivedMessage> watcher) {
        batches.watcher = watcher;
        return this;
    }

    @Override
    public Iterator<ReceivedMessage> iterator() {
        return batches;
    }

    /** The receipt it had before, or the one it has earned now that all its batches are recorded. */
    public Receipt answer(SubmissionLog log) {
        Receipt stored = opening.receipt();
        return stored != null ? stored : log.close(submission);
    }

    @Override
    public String toString() {
        return submission + " " + opening.standing();
    }

    /** The batches with one read ahead; Camel's splitter closes it, also after a failure. */
    private static final class Batches implements Iterator<ReceivedMessage>, Closeable {
        private final Iterator<ReceivedMessage> read;
        private @Nullable ReceivedMessage ahead;
        private Consumer<ReceivedMessage> watcher = batch -> {};
        private boolean closed;

        Batches(Iterator<ReceivedMessage> read) {
            this.read = read;
        }

        ReceivedMessage peek() {
            ahead = read.next();
            return ahead;
        }

        @Override
        public boolean hasNext() {
            return !closed && (ahead != null || read.hasNext());
        }

        @Override
        public ReceivedMessage next() {
            if (closed) {
                throw new NoSuchElementException();
            }
            ReceivedMessage batch = ahead != null ? ahead : read.next();
            ahead = null;
            watcher.accept(batch);
            return batch;
        }

        @Override
        public void close() {
            closed = true;
            if (read instanceof Closeable source) {
                try {
                    source.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("a source does not close", e);
                }
            }
        }
    }
}
