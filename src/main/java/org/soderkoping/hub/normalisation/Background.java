package org.soderkoping.hub.normalisation;

import java.util.List;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;

/**
 * What of its sender's own past a message speaks of.
 *
 * @param about the cases it is about, as they stand now: of a status change its registration, of a correction its target
 * @param earlier the messages it follows: of a case's status changes or a statistic the former ones, newest first; of a
 *     correction those it names, as they were sent
 */
public record Background(List<Past> about, List<Past> earlier) {
    /** Of a message that speaks of nothing but itself. */
    public static final Background NONE = new Background(List.of(), List.of());

    public Background {
        about = List.copyOf(about);
        earlier = List.copyOf(earlier);
    }
}
