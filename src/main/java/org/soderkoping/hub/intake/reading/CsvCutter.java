package org.soderkoping.hub.intake.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Origin;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.intake.reading.Unreadable.Position;
import org.soderkoping.hub.intake.reading.csv.CaseText;
import org.soderkoping.hub.intake.reading.csv.CsvRow;
import org.soderkoping.hub.intake.reading.csv.CsvRow.Problem;
import org.soderkoping.hub.intake.reading.csv.CsvRows;
import org.soderkoping.hub.participants.CsvProfile;
import org.soderkoping.hub.participants.Feed;

/** Cuts one record after the other out of a CSV text: one row, or neighbouring rows of one case. */
final class CsvCutter {
    private static final int LONGEST_ID = 64;

    private final Feed feed;
    private final CsvProfile profile;
    private final CsvRows rows;
    private final Deque<Cut> broken = new ArrayDeque<>();
    private @Nullable CsvRow ahead;
    private boolean begun;
    private boolean ended;
    private int no;

    CsvCutter(Reader text, Feed feed) {
        this.feed = feed;
        this.profile = feed.format().csv().orElseThrow();
        this.rows = new CsvRows(text, profile.delimiter());
    }

    /** How many rows stand below the header; empty when the text breaks before its end. */
    static OptionalInt count(Reader text, CsvProfile profile) {
        var rows = new CsvRows(text, profile.delimiter());
        int count = -1;
        try {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (opensQuote(row.get())) {
                    return OptionalInt.empty();
                }
                count++;
            }
        } catch (Unreadable e) {
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OptionalInt.of(Math.max(0, count));
    }

    /** The next record or refusal; empty at the end. Bad input never throws. */
    Optional<Cut> next() {
        if (!begun && !ended) {
            begin();
        }
        CsvRow first = ahead;
        return first == null ? Optional.ofNullable(broken.poll()) : Optional.of(cut(first));
    }

    private void begin() {
        begun = true;
        CsvRow header = advance();
        if (header != null && !ended) {
            judge(header);
        }
        if (!ended && advance() == null && broken.isEmpty()) {
            stop(new Unreadable(Codes.NO_RECORDS));
        }
    }

    private void judge(CsvRow header) {
        var names = header.cells();
        for (int i = 0; i < profile.header().size(); i++) {
            if (i >= names.size()
                    || !names.get(i).text().equals(profile.header().get(i))) {
                var at = names.get(Math.min(i, names.size() - 1));
                stop(new Unreadable(Codes.OTHER_HEADER, new Position(at.line(), at.column())));
                return;
            }
        }
        if (names.size() > profile.header().size()) {
            var at = names.get(profile.header().size());
            stop(new Unreadable(Codes.OTHER_HEADER, new Position(at.line(), at.column())));
        }
    }

    /** Reads the row after {@link #ahead}; null when there is none or the text breaks. */
    private @Nullable CsvRow advance() {
        ahead = null;
        try {
            ahead = ended ? null : rows.next().orElse(null);
            if (ahead != null && opensQuote(ahead)) {
                var at = ahead.fault().orElseThrow();
                stop(new Unreadable(Codes.CSV_QUOTES, new Position(at.line(), at.column())));
            }
        } catch (Unreadable e) {
            stop(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a submission cannot be read from its storage", e);
        }
        return ahead;
    }

    /** Nothing after this place can be read. */
    private void stop(Unreadable e) {
        ended = true;
        ahead = null;
        var at = e.at();
        var place = at == null ? Place.DOCUMENT : new Place("/", at.line(), at.column());
        broken.add(new Cut.Refused(RefusedRecord.whole(Finding.refusal(e.code(), place))));
    }

    private Cut cut(CsvRow first) {
        var kept = new ArrayList<CsvRow>();
        var findings = new ArrayList<Finding>();
        int size = 0;
        CsvRow row = first;
        while (row != null) {
            find(row).ifPresent(findings::add);
            size += row.length();
            if (size <= Window.MOST) {
                kept.add(row);
            }
            CsvRow next = advance();
            row = next != null && continues(first, next) ? next : null;
        }
        if (size > Window.MOST) {
            findings.add(Finding.refusal(Codes.TOO_LARGE, first.place()));
        }
        if (!broken.isEmpty() && profile.row().isPresent()) {
            findings.add(Finding.refusal(Codes.CASE_CUT_OFF, first.place()));
        }
        return cut(kept, findings);
    }

    private boolean continues(CsvRow first, CsvRow next) {
        return profile.row().isPresent() && next.key().equals(first.key());
    }

    private Cut cut(List<CsvRow> kept, List<Finding> findings) {
        no++;
        CsvRow first = kept.get(0);
        boolean good = !first.key().isEmpty() && first.key().length() <= LONGEST_ID;
        String id = good ? first.key() : "#" + no;
        if (!findings.isEmpty()) {
            return new Cut.Refused(new RefusedRecord(no, id, null, findings));
        }
        var written = CaseText.of(profile, feed.root(), kept);
        var origin = new Origin.Lines(written.lines());
        return new Cut.Whole(new RawRecord(no, id, written.text(), first.place(), RawRecord.Frame.NONE, origin));
    }

    private Optional<Finding> find(CsvRow row) {
        if (row.fault().isPresent()) {
            var fault = row.fault().get();
            String code = fault.problem() == Problem.TOO_LONG ? Codes.TEXT_TOO_LONG : Codes.CSV_QUOTES;
            return Optional.of(Finding.refusal(code, new Place(row.path(), fault.line(), fault.column())));
        }
        return row.cells().size() == profile.header().size()
                ? Optional.empty()
                : Optional.of(Finding.refusal(Codes.OTHER_COLUMNS, row.place()));
    }

    private static boolean opensQuote(CsvRow row) {
        return row.fault().filter(f -> f.problem() == Problem.OPEN_QUOTE).isPresent();
    }
}
