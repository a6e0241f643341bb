package org.soderkoping.hub.validation;

import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;

/** A record within its frame as one small document, and the way back from its positions to the agency's document. */
record Framed(RawRecord record, String text) {

    static Framed of(RawRecord record) {
        var frame = record.frame();
        return new Framed(record, frame.head() + record.text() + frame.tail());
    }

    /** Whether a character offset of {@link #text} lies in the record itself. */
    boolean inRecord(long offset) {
        int from = record.frame().head().length();
        return offset >= from && offset < from + record.text().length();
    }

    boolean startsRecord(long offset) {
        return offset == record.frame().head().length();
    }

    /** The place in the agency's document of a line and column of {@link #text}. */
    Place place(String path, int line, int column, boolean inRecord) {
        return inRecord ? recordPlace(path, line, column) : framePlace(path, line, column);
    }

    private Place framePlace(String path, int line, int column) {
        var frame = record.frame();
        return new Place(path, frame.line() + line - 1, line == 1 ? frame.column() + column - 1 : column);
    }

    private Place recordPlace(String path, int line, int column) {
        var head = Extent.of(record.frame().head());
        int down = line - head.line;
        return record.place(path, down + 1, down == 0 ? column - head.column + 1 : column);
    }

    @Override
    public String toString() {
        return "framed " + record.no();
    }

    /** Line and column right after a text that begins at 1:1. */
    private record Extent(int line, int column) {
        static Extent of(String text) {
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
    }
}
