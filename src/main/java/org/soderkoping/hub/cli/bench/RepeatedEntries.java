package org.soderkoping.hub.cli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.participants.ArchiveProfile;
import org.soderkoping.hub.participants.Feed;

/**
 * The first entry of an archive; each repetition has a number and a case of its own.
 *
 * @param from where in the name its number begins
 * @param number as the sample has it; it keeps its width
 */
record RepeatedEntries(String name, int from, String number, String caseId, String text) implements Repeated {
    private static final int MOST = 10_000;

    static Repeated of(Feed feed, byte[] archive, Function<RawRecord, String> caseOf) throws IOException {
        ArchiveProfile profile = feed.format().archive().orElseThrow();
        var first = Repeated.records(feed, archive).get(0);
        String number = String.valueOf(first.origin().facts().get(profile.order()));
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var matcher = profile.entry().matcher(entry.getName());
                if (matcher.matches() && matcher.group(profile.order()).equals(number)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    return new RepeatedEntries(
                            entry.getName(), matcher.start(profile.order()), number, caseOf.apply(first), text);
                }
            }
        }
        throw new IllegalStateException("the sample of " + feed.id() + " has no entry " + number);
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public void write(OutputStream file, int records, long seed) throws IOException {
        var zip = new ZipOutputStream(file);
        for (int no = 1; no <= records; no++) {
            String own = String.format("%0" + number.length() + "d", seed % 9 * MOST + no);
            zip.putNextEntry(new ZipEntry(name.substring(0, from) + own + name.substring(from + number.length())));
            String numbered = Repeated.whole(number).matcher(text).replaceAll(own);
            String fresh = Matcher.quoteReplacement(Repeated.fresh(caseId, seed, no));
            zip.write(Repeated.whole(caseId).matcher(numbered).replaceAll(fresh).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    @Override
    public String toString() {
        return "entry";
    }
}
