package org.soderkoping.hub.intake.reading.csv;

import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.exchange.Place;

/**
 * One row below or in the header.
 *
 * @param no 1-based among the rows below the header; 0 is the header
 * @param line 1-based line of its first character
 * @param fault what is wrong with how it is written
 */
public record CsvRow(int no, int line, List<Cell> cells, Optional<Fault> fault) {
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** What may be wrong with the form of a row. */
    public enum Problem {
        /** A quote that never closes: nothing after it can be told apart. */
        OPEN_QUOTE,
        /** A quote in the middle of a cell. */
        STRAY_QUOTE,
        /** The row has too many characters or cells to be one. */
        TOO_LONG
    }

    /** A problem and where the cell stands in which it was found. */
    public record Fault(Problem problem, int line, int column) {}

    /** A cell without its quotes, and where it begins. */
    public record Cell(String text, int line, int column) {
        @Override
        public String toString() {
            return "cell at " + line + ":" + column;
        }
    }

    /** The first cell, which tells records apart. */
    public String key() {
        return cells.isEmpty() ? "" : cells.get(0).text().strip();
    }

    /** How many characters its cells have. */
    public int length() {
        return cells.stream().mapToInt(c -> c.text().length()).sum();
    }

    public String path() {
        return "/row[" + no + "]";
    }

    public Place place() {
        return new Place(path(), line, 1);
    }

    @Override
    public String toString() {
        return "row " + no;
    }
}
