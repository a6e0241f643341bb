package org.soderkoping.hub.intake.reading.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the directory of a zip archive (APPNOTE 4.3) strictly: it must end where the archive ends, begin where the last
 * entry ends, and agree with each entry's own header, so that no two readers can see two archives in one file.
 */
final class Directory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LINE = 0x02014b50;
    private static final int LINE_SIZE = 46;
    private static final int HEADER = 0x04034b50;
    private static final int HEADER_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    /** Encrypted, strongly encrypted, patched, header masked. */
    private static final int FLAGS_REFUSED = 1 | 1 << 5 | 1 << 6 | 1 << 13;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DOS_FOLDER = 0x10;
    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_FILE = 0x8000;

    private final ByteBuffer zip;
    private int at;
    private int end;

    private Directory(byte[] archive) {
        this.zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Something that is no archive to rely on. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        private final ArchiveProblem problem;

        Broken(ArchiveProblem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }

        ArchiveProblem problem() {
            return problem;
        }
    }

    /** All lines in their order; an entry that must stay closed is among them with its problem. */
    static List<Slot> read(byte[] archive, int mostEntries) throws Broken {
        var directory = new Directory(archive);
        try {
            var slots = directory.slots(mostEntries);
            directory.refuseOverlaps(slots);
            return slots;
        } catch (IndexOutOfBoundsException e) {
            throw new Broken(ArchiveProblem.UNREADABLE);
        }
    }

    private List<Slot> slots(int mostEntries) throws Broken {
        end = findEnd();
        int count = u2(end + 10);
        boolean whole = u2(end + 4) == 0 && u2(end + 6) == 0 && u2(end + 8) == count;
        at = offset(end + 16);
        require(whole && at + (long) offset(end + 12) == end);
        if (count > mostEntries) {
            throw new Broken(ArchiveProblem.TOO_MUCH);
        }
        int begin = at;
        var slots = new ArrayList<Slot>(count);
        for (int i = 1; i <= count; i++) {
            slots.add(slot(i, begin));
        }
        require(at == end);
        return slots;
    }

    private int findEnd() throws Broken {
        for (int i = zip.limit() - END_SIZE; i >= 0 && i >= zip.limit() - END_SIZE - LONGEST_COMMENT; i--) {
            if (zip.getInt(i) == END && i + END_SIZE + u2(i + 20) == zip.limit()) {
                return i;
            }
        }
        throw new Broken(ArchiveProblem.UNREADABLE);
    }

    private Slot slot(int position, int directory) throws Broken {
        require(zip.getInt(at) == LINE);
        byte[] name = bytes(at + LINE_SIZE, u2(at + 28));
        int header = offset(at + 42);
        require(zip.getInt(header) == HEADER);
        require(Arrays.equals(name, bytes(header + HEADER_SIZE, u2(header + 26))));
        int from = header + HEADER_SIZE + name.length + u2(header + 28);
        int packed = offset(at + 20);
        require(from + (long) packed <= directory);
        int method = u2(at + 10);
        var slot = new Slot(
                position,
                text(name),
                method == STORED,
                from,
                packed,
                u4(at + 24),
                u4(at + 16),
                problem(header, method));
        at += LINE_SIZE + name.length + u2(at + 30) + u2(at + 32);
        return slot;
    }

    private Optional<ArchiveProblem> problem(int header, int method) {
        int unixType = (int) (u4(at + 38) >>> 16) & UNIX_TYPE;
        boolean plain = ((u2(at + 8) | u2(header + 6)) & FLAGS_REFUSED) == 0
                && method == u2(header + 8)
                && (method == STORED || method == DEFLATED)
                && (unixType == 0 || unixType == UNIX_FILE)
                && (u4(at + 38) & DOS_FOLDER) == 0;
        return plain ? Optional.empty() : Optional.of(ArchiveProblem.NO_PLAIN_FILE);
    }

    /** Entries that share bytes unpack to more than any ratio would tell. */
    private void refuseOverlaps(List<Slot> slots) throws Broken {
        var inOrder = new ArrayList<>(slots);
        inOrder.sort(Comparator.comparingInt(Slot::from));
        for (int i = 1; i < inOrder.size(); i++) {
            require(inOrder.get(i - 1).to() <= inOrder.get(i).from() - HEADER_SIZE);
        }
    }

    private static void require(boolean sound) throws Broken {
        if (!sound) {
            throw new Broken(ArchiveProblem.UNREADABLE);
        }
    }

    private static String text(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private byte[] bytes(int from, int length) {
        var bytes = new byte[length];
        zip.get(from, bytes);
        return bytes;
    }

    /** A number that must lie in the archive; what needs zip64 does not. */
    private int offset(int index) throws Broken {
        long value = u4(index);
        require(value <= zip.limit());
        return (int) value;
    }

    private int u2(int index) {
        return Short.toUnsignedInt(zip.getShort(index));
    }

    private long u4(int index) {
        return Integer.toUnsignedLong(zip.getInt(index));
    }
}
