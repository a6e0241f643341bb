package org.soderkoping.hub.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.ReceivedMessage;
import org.soderkoping.hub.intake.reading.archive.ArchiveLimits;
import org.soderkoping.hub.participants.Feed;

/**
 * Reads a submission's bytes into batches of records. Bad input is never an exception, only a refusal; what stood whole
 * before the place where a document breaks is kept.
 */
public final class RecordReader {
    /** How many records a submission that is answered at once may hold. */
    public static final int MOST_AT_ONCE = 5_000;

    private RecordReader() {}

    /**
     * Batches of at most {@link ReceivedMessage#BATCH} records, read while they are taken; the same bytes always fall
     * into the same batches, and there is always at least one.
     *
     * @throws UncheckedIOException when the stream itself cannot be read, also from the iterator
     */
    public static Iterator<ReceivedMessage> batches(InputStream in, Submission submission, Feed feed) {
        return new Batches(submission, cutter(in, feed, ArchiveLimits.DEFAULT));
    }

    /** The submission as one batch that is all of it, for SOAP and queues. */
    public static ReceivedMessage whole(InputStream in, Submission submission, Feed feed) {
        return whole(in, submission, feed, ArchiveLimits.DEFAULT);
    }

    static ReceivedMessage whole(InputStream in, Submission submission, Feed feed, ArchiveLimits limits) {
        var cutter = cutter(in, feed, limits);
        var records = new ArrayList<RawRecord>();
        var refused = new ArrayList<RefusedRecord>();
        for (var cut = cutter.get(); cut.isPresent(); cut = cutter.get()) {
            cut.get().into(records, refused);
            if (records.size() > MOST_AT_ONCE) {
                var finding = Finding.refusal(Codes.TOO_MANY_RECORDS, Place.DOCUMENT);
                return new ReceivedMessage(submission, 1, true, List.of(), List.of(RefusedRecord.whole(finding)));
            }
        }
        return new ReceivedMessage(submission, 1, true, records, refused);
    }

    /** How many rows of a CSV file stand below its header; empty when it cannot be read to its end. */
    public static OptionalInt rows(InputStream in, Feed feed) {
        try {
            return CsvCutter.count(csvText(in, feed), feed.format().csv().orElseThrow());
        } catch (Unreadable e) {
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a submission cannot be read from its storage", e);
        }
    }

    private static StrictText csvText(InputStream in, Feed feed) throws IOException {
        var bytes = new PushbackInputStream(in, Encoding.SAMPLE);
        return new StrictText(bytes, Encoding.undeclared(bytes, feed.encodings()));
    }

    private static Supplier<Optional<Cut>> cutter(InputStream in, Feed feed, ArchiveLimits limits) {
        try {
            if (feed.format().archive().isPresent()) {
                return new ArchiveCutter(in, feed, limits)::next;
            }
            if (feed.format().csv().isPresent()) {
                return new CsvCutter(csvText(in, feed), feed)::next;
            }
            return documents(in, feed);
        } catch (Unreadable e) {
            return once(refused(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a submission cannot be read from its storage", e);
        }
    }

    /** The records of one XML document, one after the other. */
    static Supplier<Optional<Cut>> documents(InputStream in, Feed feed) {
        try {
            var bytes = new PushbackInputStream(in, Encoding.SAMPLE);
            var charset = Encoding.detect(bytes, feed.encodings());
            var window = new Window(new StrictText(bytes, charset));
            return new RecordCutter(window, new Tokens(window, feed.maxText()), feed)::next;
        } catch (Unreadable e) {
            return once(refused(e));
        } catch (XMLStreamException e) {
            return once(refused(new Unreadable(Codes.NOT_WELL_FORMED)));
        } catch (IOException e) {
            throw new UncheckedIOException("a submission cannot be read from its storage", e);
        }
    }

    private static Cut refused(Unreadable e) {
        var at = e.at();
        var place = at == null ? Place.DOCUMENT : new Place("/", at.line(), at.column());
        return new Cut.Refused(RefusedRecord.whole(Finding.refusal(e.code(), place)));
    }

    private static Supplier<Optional<Cut>> once(Cut cut) {
        var cuts = List.of(cut).iterator();
        return () -> cuts.hasNext() ? Optional.of(cuts.next()) : Optional.empty();
    }
}
