package org.soderkoping.hub.normalisation.sources;

import java.util.List;
import org.soderkoping.hub.exchange.Place;

/**
 * All fields of one record's message with their sources, and the source fields that reach no message.
 *
 * @param mapping version of the mapping table, such as {@code EE-PPA/asylum-registration@3}
 * @param envelope what the envelope takes from the record: the moment, perhaps the recipients
 * @param body fields and attributes of the body in the order of the message
 * @param left source fields that are not carried, each with the table's reason
 */
public record RecordSources(String mapping, List<FieldSource> envelope, List<FieldSource> body, List<Left> left) {

    /** A source field that reaches no message, and why. */
    public record Left(Place place, String reason) {
        @Override
        public String toString() {
            return place.path() + " " + place.line() + ":" + place.column() + ": " + reason;
        }
    }

    public RecordSources {
        envelope = List.copyOf(envelope);
        body = List.copyOf(body);
        left = List.copyOf(left);
    }
}
