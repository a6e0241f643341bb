package org.soderkoping.hub.validation;

import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RawRecord.Frame;

/**
 * A record within its frame as one small document, and the way back from its positions to the agency's document.
 *
 * @param head what stands before the record, from the root on
 */
record Framed(RawRecord record, String head, String text) {

    static Framed of(RawRecord record) {
        var head = new StringBuilder();
        var tail = new StringBuilder();
        for (Frame frame : record.frame().fromRoot()) {
            head.append(frame.head());
            tail.insert(0, frame.tail());
        }
        return new Framed(record, head.toString(), head + record.text() + tail);
    }

    private boolean inRecord(long offset) {
        return offset >= head.length() && offset < head.length() + record.text().length();
    }

    /** Whether what stands at an offset concerns this record and its wrapper, not the document with all its records. */
    boolean own(long offset) {
        var root = record.frame().fromRoot().get(0);
        return offset >= root.head().length()
                && offset < text.length() - root.tail().length();
    }

    /** The place in the agency's document of what stands at this offset of {@link #text}, at this line and column. */
    Place place(String path, long offset, int line, int column) {
        if (inRecord(offset)) {
            var before = Extent.of(head);
            return record.place(path, before.down(line) + 1, before.across(line, column) + 1);
        }
        var before = new StringBuilder();
        Place place = Place.DOCUMENT;
        for (Frame frame : record.frame().fromRoot()) {
            if (before.length() > offset) {
                break;
            }
            var extent = Extent.of(before);
            int across = extent.across(line, column);
            int down = extent.down(line);
            place = new Place(path, frame.line() + down, down == 0 ? frame.column() + across : across + 1);
            before.append(frame.head());
        }
        return place;
    }

    @Override
    public String toString() {
        return "framed " + record.no();
    }

    /** Line and column right after a text that begins at 1:1. */
    private record Extent(int line, int column) {
        static Extent of(CharSequence text) {
            int line = 1;
            int begin = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
                if (ends) {
                    line++;
                    begin = i + 1;
                }
            }
            return new Extent(line, text.length() - begin + 1);
        }

        /** How many lines further down a line is. */
        int down(int to) {
            return to - line;
        }

        /** How many columns further to the right a column is: from here on the same line, from the edge on others. */
        int across(int toLine, int to) {
            return toLine == line ? to - column : to - 1;
        }
    }
}
