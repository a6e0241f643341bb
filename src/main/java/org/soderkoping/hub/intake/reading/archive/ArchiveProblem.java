package org.soderkoping.hub.intake.reading.archive;

/** What may be wrong with an archive or one of its entries, each with its code of docs/errors.yaml. */
public enum ArchiveProblem {
    /** No zip, a broken directory, parts that overlap, something before or between the entries. */
    UNREADABLE("SK-2050"),
    /** More bytes or entries than an archive may have. */
    TOO_MUCH("SK-2051"),
    /** A name with a path in it, or none the feed knows. */
    NAME("SK-2052"),
    /** The name or the number of another entry. */
    TWICE("SK-2053"),
    /** Encrypted, a link, a folder, or packed in a way nobody expects. */
    NO_PLAIN_FILE("SK-2054"),
    /** Larger than an entry may become. */
    BOMB("SK-2055"),
    /** Not the bytes the directory promises. */
    DAMAGED("SK-2056"),
    /** An archive again. */
    NESTED("SK-2057");

    private final String code;

    ArchiveProblem(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
