package org.soderkoping.hub.exchange;

/**
 * Where in the agency's own document something stands.
 *
 * @param path indexed source path such as {@code /пакет/особа[2]/@номер}; never holds a value
 * @param line 1-based line of the whole document as sent, 0 when the document as a whole is meant
 * @param column 1-based column in characters, 0 when unknown
 */
public record Place(String path, int line, int column) {
    /** The document as a whole. */
    public static final Place DOCUMENT = new Place("/", 0, 0);

    @Override
    public String toString() {
        return line + ":" + column + " " + path;
    }
}
