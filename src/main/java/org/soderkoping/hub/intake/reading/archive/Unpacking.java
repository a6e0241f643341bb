package org.soderkoping.hub.intake.reading.archive;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Unpacks entries one at a time and stops in the middle of one that becomes too large. */
final class Unpacking {
    private static final int CHUNK = 8192;

    private final byte[] archive;
    private final ArchiveLimits limits;
    private long total;

    Unpacking(byte[] archive, ArchiveLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** The bytes of an entry, or what is wrong with it; what was unpacked counts in either case. */
    Content open(Slot slot) {
        if (slot.unpacked() > limits.entry()) {
            return new Content(ArchiveProblem.BOMB);
        }
        var out = new ByteArrayOutputStream((int) Math.min(slot.unpacked(), ArchiveLimits.SMALL));
        ArchiveProblem problem = slot.stored() ? copy(slot, out) : inflate(slot, out);
        total += out.size();
        byte[] bytes = out.toByteArray();
        if (problem == null && !asPromised(slot, bytes)) {
            problem = ArchiveProblem.DAMAGED;
        }
        if (problem == null && isArchive(bytes)) {
            problem = ArchiveProblem.NESTED;
        }
        return problem == null ? new Content(bytes) : new Content(problem);
    }

    private @Nullable ArchiveProblem copy(Slot slot, ByteArrayOutputStream out) {
        if (slot.packed() != slot.unpacked()) {
            return ArchiveProblem.DAMAGED;
        }
        out.write(archive, slot.from(), slot.packed());
        return tooMuch(slot, out.size());
    }

    private @Nullable ArchiveProblem inflate(Slot slot, ByteArrayOutputStream out) {
        var inflater = new Inflater(true);
        var chunk = new byte[CHUNK];
        try {
            inflater.setInput(archive, slot.from(), slot.packed());
            while (!inflater.finished()) {
                int n = inflater.inflate(chunk);
                if (n == 0 && !inflater.finished()) {
                    return ArchiveProblem.DAMAGED;
                }
                out.write(chunk, 0, n);
                var problem = tooMuch(slot, out.size());
                if (problem != null) {
                    return problem;
                }
            }
            return inflater.getBytesRead() == slot.packed() ? null : ArchiveProblem.DAMAGED;
        } catch (DataFormatException e) {
            return ArchiveProblem.DAMAGED;
        } finally {
            inflater.end();
        }
    }

    private @Nullable ArchiveProblem tooMuch(Slot slot, int size) {
        if (total + size > limits.total()) {
            return ArchiveProblem.TOO_MUCH;
        }
        boolean swells = size > ArchiveLimits.SMALL && size > (long) slot.packed() * limits.ratio();
        return swells || size > limits.entry() ? ArchiveProblem.BOMB : null;
    }

    private static boolean asPromised(Slot slot, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return bytes.length == slot.unpacked() && crc.getValue() == slot.crc();
    }

    /** By the first bytes: zip in its three forms, gzip, 7z, xz, rar. */
    private static boolean isArchive(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        int first = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return switch (first) {
            case 0x504B0304, 0x504B0506, 0x504B0708, 0x377ABCAF, 0xFD377A58, 0x52617221 -> true;
            default -> first >>> 16 == 0x1F8B;
        };
    }
}
