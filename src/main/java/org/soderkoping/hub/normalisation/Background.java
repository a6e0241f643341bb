package org.soderkoping.hub.normalisation;

import java.util.List;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;

/**
 * What of the past a message speaks of: its sender's own, and of an answer the question.
 *
 * @param about the cases it is about, as they stand now: of a status change its registration, of a correction its target,
 *     of an answer the question that was put to its sender
 * @param earlier the messages it follows: of a case's status changes or a statistic the former ones, newest first; of a
 *     correction those it names, as they were sent; of an answer those its sender gave before
 * @param questionsKnown whether it could be looked up which questions there are
 */
public record Background(List<Past> about, List<Past> earlier, boolean questionsKnown) {
    /** Of a message that speaks of nothing but itself. */
    public static final Background NONE = new Background(List.of(), List.of());

    /** Of a message that answers no question. */
    public Background(List<Past> about, List<Past> earlier) {
        this(about, earlier, false);
    }

    public Background {
        about = List.copyOf(about);
        earlier = List.copyOf(earlier);
    }
}
