package org.soderkoping.hub.exchange;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * What stands around a record, so that it can be judged alone: one element, and in it the head up to the first
     * record or container.
     *
     * @param head from the element's start tag on, empty when the record is the root
     * @param tail the end tag that closes it
     * @param line line of the head's first character in the document
     * @param column column of the head's first character
     * @param outer the frame of the element around it, null for the root
     */
    public record Frame(
            String head,
            String tail,
            int line,
            int column,
            @Nullable Frame outer) {
        /** The frame of a record that is its own document. */
        public static final Frame NONE = new Frame("", "", 1, 1, null);

        /** All frames from the root's to this one. */
        public List<Frame> fromRoot() {
            var frames = new ArrayDeque<Frame>();
            for (Frame one = this; one != null; one = one.outer) {
                frames.addFirst(one);
            }
            return List.copyOf(frames);
        }

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
