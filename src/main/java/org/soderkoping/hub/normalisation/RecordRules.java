package org.soderkoping.hub.normalisation;

import java.util.List;
import java.util.UUID;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.participants.Feed;

/** The semantic rules of docs/rules.md, as the normaliser asks them. */
@FunctionalInterface
public interface RecordRules {
    /** What the rules find in one mapped message; a refusal among it stops the record. */
    List<Finding> check(Draft draft);

    /** A mapped message that no rule has looked at yet. */
    record Draft(
            Submission submission, Feed feed, RawRecord raw, UUID id, Kind kind, Node message, Background background) {
        /** A message that speaks of nothing but itself. */
        public Draft(Submission submission, Feed feed, RawRecord raw, UUID id, Kind kind, Node message) {
            this(submission, feed, raw, id, kind, message, Background.NONE);
        }

        /** A body within this message, to be judged as a message of its own. */
        public Draft of(Kind inner, Node body) {
            var envelope = message.children().get(0);
            return new Draft(
                    submission, feed, raw, id, inner, Node.branch(message.model(), List.of(envelope, body), null));
        }

        @Override
        public String toString() {
            return kind + " " + id;
        }
    }
}
