package org.soderkoping.hub.normalisation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.validation.ValidMessage;

/** Third stage: the feed's mapping table makes the message, the semantic rules look at it. */
public final class Normaliser {
    private static final String SAME_RECORD_TWICE = "SK-4002";
    private static final String NOTHING_MAPPED = "SK-5005";
    private static final String REGISTRATION_UNKNOWN = "SK-4035";
    private static final int FIRST_VERSION = 1;

    private final Participants participants;
    private final Map<FeedId, MappingTable> tables;
    private final ExchangeSchema schema;
    private final RecordRules rules;
    private final SubjectHistory history;
    private final Envelopes envelopes;

    /** @param test whether this hub's messages are tests */
    public Normaliser(Participants participants, Map<FeedId, MappingTable> tables, Judgement judgement, boolean test) {
        this.participants = participants;
        this.tables = Map.copyOf(tables);
        this.schema = judgement.schema();
        this.rules = judgement.rules();
        this.history = judgement.history();
        this.envelopes = new Envelopes(schema, test);
    }

    /** The exchange format and the rules a message is held to, and what its sender sent before. */
    public record Judgement(ExchangeSchema schema, RecordRules rules, SubjectHistory history) {
        /** A judgement without a past. */
        public Judgement(ExchangeSchema schema, RecordRules rules) {
            this(schema, rules, SubjectHistory.NONE);
        }
    }

    /** Normalises a batch; the same record id twice is taken once when equal, refused when not (rule S02). */
    public ExchangeMessage normalise(ValidMessage valid) {
        var work = new Work(valid);
        for (RawRecord raw : valid.records()) {
            work.take(raw);
        }
        return new ExchangeMessage(
                valid.submission(), valid.batchNo(), valid.whole(), work.normalised, work.parked, work.refused);
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

    /** One batch under way. */
    private final class Work {
        private final Submission submission;
        private final Feed feed;
        private final Agency sender;
        private final MappingTable table;
        private final Map<String, RawRecord> seen = new HashMap<>();
        private final List<Normalised> normalised = new ArrayList<>();
        private final List<Normalised> parked = new ArrayList<>();
        private final List<RefusedRecord> refused;
        private final Recollection recollection;

        Work(ValidMessage valid) {
            submission = valid.submission();
            feed = participants.feed(submission.feed());
            sender = participants.findAgency(submission.agency()).orElseThrow();
            table = java.util.Objects.requireNonNull(tables.get(feed.id()));
            refused = new ArrayList<>(valid.refused());
            recollection = new Recollection(history, submission.agency());
        }

        void take(RawRecord raw) {
            RawRecord earlier = seen.putIfAbsent(raw.id(), raw);
            if (earlier == null) {
                normalise(raw);
            } else if (!earlier.text().equals(raw.text())) {
                refused.add(RefusedRecord.of(raw, List.of(Finding.refusal(SAME_RECORD_TWICE, raw.start()))));
            }
        }

        private void normalise(RawRecord raw) {
            var mapped = table.map(raw);
            var findings = new ArrayList<>(mapped.findings());
            if (mapped.body() == null) {
                findings.add(Finding.refusal(NOTHING_MAPPED, raw.start()));
            }
            if (findings.stream().anyMatch(Finding::refuses)) {
                refused.add(RefusedRecord.of(raw, distinct(findings)));
                return;
            }
            judge(raw, mapped, findings);
        }

        private void judge(RawRecord raw, MappingTable.Mapped mapped, List<Finding> findings) {
            Node body = java.util.Objects.requireNonNull(mapped.body());
            UUID id = id(raw, body, mapped.version());
            var background = recollection.of(table.kind(), body, id);
            var facts = new Envelopes.Facts(submission, feed, sender, raw, table.kind(), id, mapped.createdAt());
            Node message = Node.branch(
                    schema.message(table.kind().element()), List.of(envelopes.make(facts), body), raw.start());
            findings.addAll(
                    rules.check(new RecordRules.Draft(submission, feed, raw, id, table.kind(), message, background)));
            boolean waits = waits(background);
            if (waits) {
                findings.add(Finding.warning(REGISTRATION_UNKNOWN, raw.start()));
            }
            if (findings.stream().anyMatch(Finding::refuses)) {
                refused.add(RefusedRecord.of(raw, distinct(findings)));
                return;
            }
            int version = version(mapped, background);
            var record = new Normalised(
                    raw,
                    id,
                    table.kind(),
                    caseId(body, background),
                    version,
                    message,
                    table.version(),
                    distinct(findings),
                    background.about());
            keep(record, waits);
        }

        /** S35: a status change of a case that nobody has registered yet. */
        private boolean waits(Background background) {
            return table.kind() == Kind.ASYLUM_STATUS_CHANGE
                    && background.about().isEmpty();
        }

        private void keep(Normalised record, boolean waits) {
            recollection.note(record, record.body());
            (waits ? parked : normalised).add(record);
        }

        private UUID id(RawRecord raw, Node body, int version) {
            return version == 0
                    ? messageId(submission, raw.id(), FIRST_VERSION)
                    : stateId(submission.agency(), table.kind(), Recollection.firstText(body), version);
        }

        /** A lifecycle message belongs to the case it is about. */
        private String caseId(Node body, Background background) {
            return table.kind() == Kind.DATA_LIFECYCLE
                    ? background.about().stream().map(Past::caseId).findFirst().orElse("")
                    : Recollection.firstText(body);
        }

        private int version(MappingTable.Mapped mapped, Background background) {
            int next = table.kind() == Kind.DATA_LIFECYCLE
                    ? background.about().stream()
                            .mapToInt(p -> p.version() + 1)
                            .max()
                            .orElse(FIRST_VERSION)
                    : FIRST_VERSION;
            return Math.max(next, mapped.version());
        }

        private List<Finding> distinct(List<Finding> findings) {
            return findings.stream().distinct().collect(Collectors.toList());
        }
    }
}
