package org.soderkoping.hub.intake.reading.archive;

import org.jspecify.annotations.Nullable;

/**
 * What came out of an entry.
 *
 * @param bytes empty when there is a problem
 */
public record Content(byte[] bytes, @Nullable ArchiveProblem problem) {
    Content(byte[] bytes) {
        this(bytes, null);
    }

    Content(ArchiveProblem problem) {
        this(new byte[0], problem);
    }

    @Override
    public String toString() {
        return "content of " + bytes.length + " bytes";
    }
}
