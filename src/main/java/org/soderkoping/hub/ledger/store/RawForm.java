package org.soderkoping.hub.ledger.store;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.soderkoping.hub.exchange.Origin;
import org.soderkoping.hub.exchange.RawRecord;

/**
 * A record as sent, before it is sealed: its text; where something was said of it beside its text, such as by the name
 * of its file in an archive, that stands before it, a line each between two bytes that no XML begins with.
 */
public record RawForm(String text, Origin origin) {
    private static final char EDGE = '\u0001';

    public static byte[] write(RawRecord raw) {
        var said = new StringBuilder();
        new TreeMap<>(raw.origin().facts())
                .forEach((name, value) ->
                        said.append(name).append('=').append(value).append('\n'));
        String head = said.isEmpty() ? "" : EDGE + said.toString() + EDGE;
        return (head + raw.text()).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads it back; the places of the record in what was sent are gone. */
    public static RawForm read(byte[] written) {
        String all = new String(written, StandardCharsets.UTF_8);
        if (all.isEmpty() || all.charAt(0) != EDGE) {
            return new RawForm(all, Origin.SAME);
        }
        int end = all.indexOf(EDGE, 1);
        var facts = new TreeMap<String, String>();
        all.substring(1, end)
                .lines()
                .forEach(
                        line -> facts.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return new RawForm(all.substring(end + 1), new Origin.Entry("", facts));
    }

    @Override
    public String toString() {
        return "raw record";
    }
}
