package org.soderkoping.hub.intake.reading.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.intake.reading.csv.CsvRow.Cell;
import org.soderkoping.hub.intake.reading.csv.CsvRow.Fault;
import org.soderkoping.hub.intake.reading.csv.CsvRow.Problem;

/**
 * Reads the rows of a CSV text (RFC 4180) one by one, never ahead of the row asked for; a row ends with CRLF, LF or CR
 * outside quotes. However wrong the text, no more than one row of bounded length is kept.
 */
public final class CsvRows {
    /** Characters a row may have in all its cells. */
    public static final int LONGEST = 1024 * 1024;

    private static final int MOST_CELLS = 1_000;

    private final Reader text;
    private final char delimiter;
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.BEGIN;
    private @Nullable Fault fault;
    private boolean afterReturn;
    private boolean blank = true;
    private int stored;
    private int no;
    private int line = 1;
    private int column = 1;
    private int rowLine = 1;
    private int cellLine = 1;
    private int cellColumn = 1;

    public CsvRows(Reader text, char delimiter) {
        this.text = new BufferedReader(text);
        this.delimiter = delimiter;
    }

    private enum State {
        BEGIN,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    /** The next row that is not blank; empty at the end. */
    public Optional<CsvRow> next() throws IOException {
        for (int c = text.read(); c >= 0; c = text.read()) {
            boolean second = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (!second && takes((char) c) && !blank) {
                return Optional.of(row());
            }
        }
        if (state == State.QUOTED) {
            fault = new Fault(Problem.OPEN_QUOTE, cellLine, cellColumn);
        }
        if (blank) {
            return Optional.empty();
        }
        endCell();
        return Optional.of(row());
    }

    /** Takes a character; whether it ends the row. */
    private boolean takes(char c) {
        boolean ends = (c == '\n' || c == '\r') && state != State.QUOTED;
        if (ends) {
            ended();
        } else {
            blank = false;
            step(c);
        }
        move(c);
        if (ends) {
            begin();
        }
        return ends;
    }

    private void ended() {
        if (!blank) {
            endCell();
        }
    }

    private void begin() {
        if (blank) {
            rowLine = line;
        }
        cellLine = line;
        cellColumn = column;
    }

    private void step(char c) {
        if (state == State.QUOTED) {
            quoted(c);
        } else if (c == delimiter) {
            endCell();
            cellLine = line;
            cellColumn = column + 1;
        } else if (c == '"') {
            quote();
        } else {
            strayAfterQuote();
            append(c);
            state = State.PLAIN;
        }
    }

    private void quoted(char c) {
        if (c == '"') {
            state = State.AFTER_QUOTE;
        } else {
            append(c);
        }
    }

    private void quote() {
        if (state == State.PLAIN) {
            wrong(Problem.STRAY_QUOTE);
        } else {
            if (state == State.AFTER_QUOTE) {
                append('"');
            }
            state = State.QUOTED;
        }
    }

    private void strayAfterQuote() {
        if (state == State.AFTER_QUOTE) {
            wrong(Problem.STRAY_QUOTE);
        }
    }

    private void append(char c) {
        if (stored < LONGEST) {
            stored++;
            cell.append(c);
        } else {
            wrong(Problem.TOO_LONG);
        }
    }

    private void endCell() {
        if (cells.size() < MOST_CELLS) {
            cells.add(new Cell(cell.toString(), cellLine, cellColumn));
        } else {
            wrong(Problem.TOO_LONG);
        }
        cell.setLength(0);
        state = State.BEGIN;
    }

    private void wrong(Problem problem) {
        if (fault == null) {
            fault = new Fault(problem, cellLine, cellColumn);
        }
    }

    private void move(char c) {
        if (c == '\r' || c == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    private CsvRow row() {
        var row = new CsvRow(no++, rowLine, cells, Optional.ofNullable(fault));
        cells.clear();
        fault = null;
        blank = true;
        stored = 0;
        rowLine = line;
        return row;
    }
}
