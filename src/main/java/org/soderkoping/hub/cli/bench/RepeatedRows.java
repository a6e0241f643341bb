package org.soderkoping.hub.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.List;
import org.soderkoping.hub.participants.Feed;

/**
 * The rows of a CSV file's first record, which share their first cell.
 *
 * @param rest what follows the first cell, row by row
 */
record RepeatedRows(String header, String id, List<String> rest, Charset charset) implements Repeated {
    private static final String END = "\r\n";

    static Repeated of(Feed feed, String text, Charset charset) {
        String delimiter = String.valueOf(feed.format().csv().orElseThrow().delimiter());
        List<String> lines = text.lines().toList();
        String first = lines.get(1);
        String id = first.substring(0, first.indexOf(delimiter));
        var rest = lines.stream()
                .skip(1)
                .takeWhile(line -> line.startsWith(id + delimiter))
                .map(line -> line.substring(id.length()))
                .toList();
        return new RepeatedRows(lines.get(0), id, rest, charset);
    }

    @Override
    public int rows() {
        return rest.size();
    }

    @Override
    public void write(OutputStream file, int records, long seed) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(file, charset));
        out.write(header + END);
        for (int no = 1; no <= records; no++) {
            String own = Repeated.fresh(id, seed, no);
            for (String line : rest) {
                out.write(own + line + END);
            }
        }
        out.flush();
    }

    @Override
    public String toString() {
        return rows() + " rows";
    }
}
