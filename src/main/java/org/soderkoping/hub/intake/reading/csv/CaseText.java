package org.soderkoping.hub.intake.reading.csv;

import java.util.ArrayList;
import java.util.List;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.participants.CsvProfile;

/**
 * Writes the rows of one record as XML, an element per cell and line; what a cell says is text whatever it looks like.
 * Empty cells are left out, and what a later row only repeats of the whole record.
 */
public final class CaseText {
    private final CsvProfile profile;
    private final StringBuilder text = new StringBuilder();
    private final List<Place> lines = new ArrayList<>();

    private CaseText(CsvProfile profile) {
        this.profile = profile;
    }

    /**
     * The record and where each line of it stands in the file.
     *
     * @param root the record's element, written {@code {namespace}local}
     */
    public static CaseText of(CsvProfile profile, String root, List<CsvRow> rows) {
        var written = new CaseText(profile);
        int end = root.indexOf('}');
        String name = root.substring(end + 1);
        String namespace = end < 0 ? "" : " xmlns=\"" + root.substring(1, end) + "\"";
        CsvRow first = rows.get(0);
        written.line("<" + name + namespace + ">", first.place());
        for (CsvRow row : rows) {
            written.record(row, first);
        }
        rows.forEach(written::row);
        written.line("</" + name + ">", first.place());
        return written;
    }

    public String text() {
        return text.toString();
    }

    /** One place a line of the text. */
    public List<Place> lines() {
        return lines;
    }

    private void record(CsvRow row, CsvRow first) {
        for (int i = 0; i < profile.columns().size(); i++) {
            String value = row.cells().get(i).text();
            if (row == first || !value.equals(first.cells().get(i).text())) {
                cell(row, i);
            }
        }
    }

    private void row(CsvRow row) {
        int from = profile.columns().size();
        var own = row.cells().subList(from, row.cells().size());
        if (profile.row().isEmpty() || own.stream().allMatch(c -> c.text().isBlank())) {
            return;
        }
        String element = profile.row().get();
        line("<" + element + ">", row.place());
        for (int i = from; i < row.cells().size(); i++) {
            cell(row, i);
        }
        line("</" + element + ">", row.place());
    }

    private void cell(CsvRow row, int index) {
        var cell = row.cells().get(index);
        if (cell.text().isBlank()) {
            return;
        }
        String header = profile.header().get(index);
        String element = CsvProfile.element(header);
        line(
                "<" + element + ">" + escaped(cell.text()) + "</" + element + ">",
                new Place(row.path() + "/" + header, cell.line(), cell.column()));
    }

    private void line(String line, Place place) {
        text.append(lines.isEmpty() ? "" : "\n").append(line);
        lines.add(place);
    }

    private static String escaped(String value) {
        var out = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\n', '\r', '\t' -> out.append("&#").append((int) c).append(';');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "record of " + lines.size() + " lines";
    }
}
