package org.soderkoping.hub.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Origin;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.intake.reading.archive.Archive;
import org.soderkoping.hub.intake.reading.archive.Archive.Entry;
import org.soderkoping.hub.intake.reading.archive.ArchiveLimits;
import org.soderkoping.hub.intake.reading.archive.ArchiveProblem;
import org.soderkoping.hub.participants.ArchiveProfile;
import org.soderkoping.hub.participants.Feed;

/** Cuts the records out of the entries of an archive, one entry after the other; a bad entry stops no other. */
final class ArchiveCutter {
    private static final String ID_OF_ENTRY = "@" + ArchiveProfile.PREFIX;

    private final Feed feed;
    private final Archive archive;
    private final Iterator<Entry> entries;
    private Supplier<Optional<Cut>> document = Optional::empty;
    private Entry entry;
    private boolean ended;
    private int no;

    /** Reads the stream to its end; entries are unpacked as they are asked for. */
    ArchiveCutter(InputStream in, Feed feed, ArchiveLimits limits) throws IOException {
        this.feed = feed;
        this.archive = Archive.read(in, feed.format().archive().orElseThrow(), limits);
        this.entries = archive.entries().iterator();
        if (archive.problem() != null) {
            throw new Unreadable(archive.problem().code());
        }
        if (archive.entries().isEmpty()) {
            throw new Unreadable(Codes.NO_RECORDS);
        }
        this.entry = archive.entries().get(0);
    }

    /** The next record or refusal; empty at the end. Bad input never throws. */
    Optional<Cut> next() {
        var cut = document.get();
        while (cut.isEmpty() && entries.hasNext() && !ended) {
            entry = entries.next();
            cut = open();
        }
        return cut.map(this::ofEntry);
    }

    private Optional<Cut> open() {
        var content = archive.open(entry);
        if (content.problem() == null) {
            document = RecordReader.documents(new ByteArrayInputStream(content.bytes()), feed);
            return document.get();
        }
        ended = content.problem() == ArchiveProblem.TOO_MUCH;
        document = Optional::empty;
        var finding = Finding.refusal(content.problem().code(), Place.DOCUMENT);
        return Optional.of(new Cut.Refused(RefusedRecord.whole(finding)));
    }

    private Cut ofEntry(Cut cut) {
        no++;
        if (cut instanceof Cut.Whole whole) {
            var origin = new Origin.Entry(entry.path(), entry.facts());
            var raw = whole.raw();
            var start = origin.place(Place.DOCUMENT, raw.start());
            return new Cut.Whole(new RawRecord(no, id(raw.id()), raw.text(), start, raw.frame(), origin));
        }
        return refused(((Cut.Refused) cut).refusal().findings());
    }

    private Cut refused(List<Finding> findings) {
        var placed = findings.stream()
                .map(f -> new Finding(f.code(), f.severity(), Origin.Entry.within(entry.path(), f.place())))
                .toList();
        return new Cut.Refused(
                ended ? RefusedRecord.whole(placed.get(0)) : new RefusedRecord(no, id("#" + no), null, placed));
    }

    /** From the entry's name when the feed says so. */
    private String id(String otherwise) {
        return feed.recordId().startsWith(ID_OF_ENTRY)
                ? entry.facts().getOrDefault(feed.recordId().substring(ID_OF_ENTRY.length()), "#" + no)
                : otherwise;
    }
}
