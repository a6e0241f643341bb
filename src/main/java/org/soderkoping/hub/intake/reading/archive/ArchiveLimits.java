package org.soderkoping.hub.intake.reading.archive;

/**
 * How much an archive may hold (attack XA31).
 *
 * @param archive bytes of the archive itself, which is kept in memory while its entries are read
 * @param entries number of entries
 * @param entry bytes of one entry, unpacked
 * @param total bytes of all entries together, unpacked
 * @param ratio how many times larger an entry may become
 */
public record ArchiveLimits(int archive, int entries, int entry, long total, int ratio) {
    /** What every feed is held to. */
    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(32 * 1024 * 1024, 10_000, 4 * 1024 * 1024, 512L * 1024 * 1024, 100);

    /** Below this size a ratio says nothing: a document of a hundred equal lines is no attack. */
    static final int SMALL = 64 * 1024;
}
