package org.soderkoping.hub.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.participants.Feed;

/**
 * The first record of an XML document, between what stands before it and the end tags.
 *
 * @param id the record's own id, replaced wherever it is a whole value
 */
record RepeatedElements(String before, String record, String after, Pattern id, String sample, Charset charset)
        implements Repeated {
    static Optional<RepeatedElements> of(Feed feed, byte[] bytes, String text, Charset charset) {
        var first = Repeated.records(feed, bytes).get(0);
        if (first.frame().equals(RawRecord.Frame.NONE)) {
            return Optional.empty();
        }
        var id = Repeated.whole(first.id());
        String before = text.substring(0, text.indexOf(first.text()));
        return Optional.of(
                new RepeatedElements(before, first.text(), first.frame().tail(), id, first.id(), charset));
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public void write(OutputStream file, int records, long seed) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(file, charset));
        out.write(before);
        for (int no = 1; no <= records; no++) {
            String own = Matcher.quoteReplacement(Repeated.fresh(sample, seed, no));
            out.write(id.matcher(record).replaceAll(own));
            out.write('\n');
        }
        out.write(after);
        out.flush();
    }

    @Override
    public String toString() {
        return "record";
    }
}
