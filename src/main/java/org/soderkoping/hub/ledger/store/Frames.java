package org.soderkoping.hub.ledger.store;

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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.RawRecord.Frame;
import org.soderkoping.hub.security.Sealing;

/** What stood around the records of one batch, each frame once; accepted ones by position, refused ones by number. */
public final class Frames {
    private static final Frames NONE = new Frames();

    private final Map<Frame, Integer> numbers = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();
    private final Map<Integer, Integer> accepted = new TreeMap<>();
    private final Map<Integer, Integer> refused = new TreeMap<>();

    public void accepted(int position, Frame frame) {
        accepted.put(position, number(frame));
    }

    public void refused(int no, Frame frame) {
        refused.put(no, number(frame));
    }

    public Frame ofAccepted(int position) {
        return frame(accepted.get(position));
    }

    public Frame ofRefused(int no) {
        return frame(refused.get(no));
    }

    /** As sealed with a batch; of a batch recorded before frames were kept it knows nothing. */
    public static Frames open(Sealing sealing, long batchId, byte @Nullable [] sealed) {
        return sealed == null ? NONE : read(sealing.openOwn(place(batchId), sealed));
    }

    byte[] seal(Sealing sealing, long batchId) {
        return sealing.sealOwn(place(batchId), written());
    }

    private Frame frame(@Nullable Integer number) {
        return number == null ? Frame.NONE : frames.get(number);
    }

    private int number(Frame frame) {
        return numbers.computeIfAbsent(frame, f -> {
            frames.add(f);
            return frames.size() - 1;
        });
    }

    private byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(frames.size());
            for (Frame frame : frames) {
                write(out, frame);
            }
            write(out, accepted);
            write(out, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Frames read(byte[] written) {
        var all = new Frames();
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            for (int left = in.readInt(); left > 0; left--) {
                all.number(frame(in));
            }
            read(in, all.accepted);
            read(in, all.refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** From the root's to the innermost. */
    private static void write(DataOutputStream out, Frame frame) throws IOException {
        List<Frame> all = frame.fromRoot();
        out.writeInt(all.size());
        for (Frame one : all) {
            text(out, one.head());
            text(out, one.tail());
            out.writeInt(one.line());
            out.writeInt(one.column());
        }
    }

    private static Frame frame(DataInputStream in) throws IOException {
        Frame frame = null;
        for (int left = in.readInt(); left > 0; left--) {
            frame = new Frame(text(in), text(in), in.readInt(), in.readInt(), frame);
        }
        return frame == null ? Frame.NONE : frame;
    }

    private static void write(DataOutputStream out, Map<Integer, Integer> places) throws IOException {
        out.writeInt(places.size());
        for (var place : places.entrySet()) {
            out.writeInt(place.getKey());
            out.writeInt(place.getValue());
        }
    }

    private static void read(DataInputStream in, Map<Integer, Integer> places) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            places.put(in.readInt(), in.readInt());
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

    private static String place(long batchId) {
        return "frames " + batchId;
    }

    @Override
    public String toString() {
        return frames.size() + " frames";
    }
}
