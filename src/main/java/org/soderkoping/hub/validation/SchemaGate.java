package org.soderkoping.hub.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.validation.Schema;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.intake.ReceivedMessage;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.SafeXml;

/**
 * Lets the records through that are valid against their feed's XSD. Good records cost one pass of a reused validator;
 * only a bad one is read again to find where it is wrong.
 */
public final class SchemaGate {
    private final Participants participants;
    private final Map<FeedId, Schema> schemas = new ConcurrentHashMap<>();
    private final ThreadLocal<Map<FeedId, FastCheck>> fastChecks = ThreadLocal.withInitial(HashMap::new);

    public SchemaGate(Participants participants) {
        this.participants = participants;
    }

    /** Judges every record of the batch by itself; when what stands around them is wrong, the batch as a whole. */
    public ValidMessage admit(ReceivedMessage message) {
        var feed = participants.feed(message.submission().feed());
        var good = new ArrayList<RawRecord>();
        var refused = new ArrayList<>(message.refused());
        for (RawRecord record : message.records()) {
            if (fastCheck(feed).accepts(record)) {
                good.add(record);
                continue;
            }
            var fault = new FaultFinder(schema(feed), record).find();
            if (fault.ofFrame()) {
                return new ValidMessage(
                        message.submission(), message.batchNo(), message.whole(), List.of(), whole(message, fault));
            }
            refused.add(RefusedRecord.of(record, fault.findings()));
        }
        return new ValidMessage(message.submission(), message.batchNo(), message.whole(), good, refused);
    }

    /**
     * A gate whose schemas are all compiled, so that a broken one is noticed before anything arrives.
     *
     * @throws IllegalStateException when one does not compile, with its file
     */
    public static SchemaGate compiled(Participants participants) {
        var gate = new SchemaGate(participants);
        participants.feeds().forEach(gate::schema);
        return gate;
    }

    private static List<RefusedRecord> whole(ReceivedMessage message, FaultFinder.Fault fault) {
        var refused = new ArrayList<>(message.refused());
        refused.add(new RefusedRecord(0, "", null, fault.findings()));
        return refused;
    }

    private Schema schema(Feed feed) {
        return schemas.computeIfAbsent(feed.id(), id -> SafeXml.schema(List.of(feed.schema())));
    }

    private FastCheck fastCheck(Feed feed) {
        return fastChecks.get().computeIfAbsent(feed.id(), id -> new FastCheck(schema(feed)));
    }
}
