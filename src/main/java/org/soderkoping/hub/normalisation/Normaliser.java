package org.soderkoping.hub.normalisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.validation.ValidMessage;

/** Third stage: the feed's mapping table makes the message, the semantic rules look at it. */
public final class Normaliser {
    private final Participants participants;
    private final Map<FeedId, MappingTable> tables;
    private final Judgement judgement;
    private final Envelopes envelopes;
    private final List<AgencyId> agencies;

    /** @param test whether this hub's messages are tests */
    public Normaliser(Participants participants, Map<FeedId, MappingTable> tables, Judgement judgement, boolean test) {
        this.participants = participants;
        this.tables = Map.copyOf(tables);
        this.judgement = judgement;
        this.envelopes = new Envelopes(judgement.schema(), test);
        this.agencies = participants.agencies().stream().map(Agency::id).toList();
    }

    /** The exchange format, the rules a message is held to, and what its sender sent before. */
    public record Judgement(ExchangeSchema schema, RecordRules rules, SubjectHistory history) {
        /** A judgement without a past. */
        public Judgement(ExchangeSchema schema, RecordRules rules) {
            this(schema, rules, SubjectHistory.NONE);
        }
    }

    /** Normalises a batch; the same record id twice is taken once when equal, refused when not (rule S02). */
    public ExchangeMessage normalise(ValidMessage valid) {
        Submission submission = valid.submission();
        Feed feed = participants.feed(submission.feed());
        Agency sender = participants.findAgency(submission.agency()).orElseThrow();
        MappingTable table = Objects.requireNonNull(tables.get(feed.id()));
        var desk = new BatchWork.Desk(table, judgement, envelopes, sender, agencies);
        return new BatchWork(valid, feed, desk).run();
    }

    /** The places where a record says what its table neither maps nor lists under {@code notCarried}. */
    public List<Place> losses(Feed feed, RawRecord raw) {
        return Objects.requireNonNull(tables.get(feed.id())).losses(raw);
    }

    /** Name-based id of a record: the same sender, submission, record and version give the same id. */
    public static UUID messageId(Submission submission, String recordId, int version) {
        String name = submission.agency() + "\n" + submission.id() + "\n" + recordId + "\n" + version;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Name-based id of a case's state that its sender numbers itself: the same on every channel, so that the ledger takes
     * it once when the mapped body is the same, and refuses another body under the same number.
     */
    public static UUID stateId(AgencyId agency, Kind kind, String caseId, int version) {
        String name = agency + "\n" + kind.element() + "\n" + caseId + "\n" + version + "\nstate";
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
