package org.soderkoping.hub.ledger.parking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soderkoping.hub.exchange.Origin;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RawRecord.Frame;

/** The written form of a parked record: all that the stages after the schema gate look at. */
public final class ParkedForm {
    /** A raw record with what its submission's header said. */
    public record Content(RawRecord raw, Map<String, String> header) {
        @Override
        public String toString() {
            return raw.toString();
        }
    }

    private ParkedForm() {}

    public static byte[] write(RawRecord raw, Map<String, String> header) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(raw.no());
            text(out, raw.id());
            text(out, raw.text());
            place(out, raw.start());
            frame(out, raw.frame());
            places(out, raw.origin() instanceof Origin.Lines lines ? lines.places() : List.of());
            out.writeInt(header.size());
            for (var entry : header.entrySet()) {
                text(out, entry.getKey());
                text(out, entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Content read(byte[] written) {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            int no = in.readInt();
            String id = text(in);
            String text = text(in);
            Place start = place(in);
            var frame = frame(in);
            var places = places(in);
            var header = new HashMap<String, String>();
            for (int left = in.readInt(); left > 0; left--) {
                header.put(text(in), text(in));
            }
            var origin = places.isEmpty() ? Origin.SAME : new Origin.Lines(places);
            return new Content(new RawRecord(no, id, text, start, frame, origin), header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void frame(DataOutputStream out, Frame frame) throws IOException {
        text(out, frame.head());
        text(out, frame.tail());
        out.writeInt(frame.line());
        out.writeInt(frame.column());
        Frame outer = frame.outer();
        out.writeBoolean(outer != null);
        if (outer != null) {
            frame(out, outer);
        }
    }

    private static Frame frame(DataInputStream in) throws IOException {
        String head = text(in);
        String tail = text(in);
        int line = in.readInt();
        int column = in.readInt();
        return new Frame(head, tail, line, column, in.readBoolean() ? frame(in) : null);
    }

    private static void place(DataOutputStream out, Place place) throws IOException {
        text(out, place.path());
        out.writeInt(place.line());
        out.writeInt(place.column());
    }

    private static Place place(DataInputStream in) throws IOException {
        return new Place(text(in), in.readInt(), in.readInt());
    }

    private static void places(DataOutputStream out, List<Place> places) throws IOException {
        out.writeInt(places.size());
        for (Place place : places) {
            place(out, place);
        }
    }

    private static List<Place> places(DataInputStream in) throws IOException {
        var places = new ArrayList<Place>();
        for (int left = in.readInt(); left > 0; left--) {
            places.add(place(in));
        }
        return places;
    }
}
