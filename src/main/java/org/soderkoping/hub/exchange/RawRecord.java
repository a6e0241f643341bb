package org.soderkoping.hub.exchange;

/**
 * One record as it stands in the agency's document.
 *
 * @param no 1-based number in the submission
 * @param id the sender's id of the record, or {@code #no} when it has none
 * @param text the characters from its start tag to its end tag
 * @param start where its start tag begins; the path ends with its index, such as {@code /пакет/особа[118]}
 * @param frame what stands around it in the document
 * @param origin the way from positions in the text to places in what was sent
 */
public record RawRecord(int no, String id, String text, Place start, Frame frame, Origin origin) {
    /** A record that stands in the document as it is. */
    public RawRecord(int no, String id, String text, Place start, Frame frame) {
        this(no, id, text, start, frame, Origin.SAME);
    }

    /** Where a 1-based line and column of {@link #text} stands in what the agency sent. */
    public Place place(String path, int line, int column) {
        return origin.place(start, new Place(path, line, column));
    }

    /**
     * The document's head and tail, so that a record can be judged alone.
     *
     * @param head from the root's start tag up to the first record, empty when the record is the root
     * @param tail the end tags that close it
     * @param line line of the head's first character in the document
     * @param column column of the head's first character
     */
    public record Frame(String head, String tail, int line, int column) {
        /** The frame of a record that is its own document. */
        public static final Frame NONE = new Frame("", "", 1, 1);

        @Override
        public String toString() {
            return "frame at " + line + ":" + column;
        }
    }

    @Override
    public String toString() {
        return "record " + no;
    }
}
