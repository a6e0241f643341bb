package org.soderkoping.hub.intake.reading.archive;

import java.util.Optional;

/**
 * One line of an archive's directory.
 *
 * @param position 1-based in the directory
 * @param name as the directory writes it, empty when it is not UTF-8
 * @param stored whether its bytes stand there unpacked
 * @param from where its packed bytes begin in the archive
 * @param problem what forbids to open it at all
 */
record Slot(
        int position,
        String name,
        boolean stored,
        int from,
        int packed,
        long unpacked,
        long crc,
        Optional<ArchiveProblem> problem) {
    int to() {
        return from + packed;
    }

    @Override
    public String toString() {
        return "slot " + position;
    }
}
