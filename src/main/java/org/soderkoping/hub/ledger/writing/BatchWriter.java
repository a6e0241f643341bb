package org.soderkoping.hub.ledger.writing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.store.RawForm;
import org.soderkoping.hub.ledger.store.RecordTable;
import org.soderkoping.hub.ledger.store.RefusalTable;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.ledger.store.SubjectKeys.SubjectKey;
import org.soderkoping.hub.policy.FanOut.Decided;
import org.soderkoping.hub.security.Sealing;

/** Writes the records and refusals of one batch: sealed under their subjects' keys, decisions packed. */
public final class BatchWriter {
    private final SubjectKeys keys;
    private final RecordTable records;
    private final RefusalTable refusals;
    private final Sealing sealing;

    public BatchWriter(SubjectKeys keys, RecordTable records, RefusalTable refusals, Sealing sealing) {
        this.keys = keys;
        this.records = records;
        this.refusals = refusals;
        this.sealing = sealing;
    }

    void write(long batchId, Draft draft) {
        var subjects = new HashSet<>(draft.subjects());
        draft.refused().stream().filter(r -> r.raw() != null).forEach(r -> subjects.add(subject(draft, r)));
        var known = keys.obtain(subjects);
        var rows = new ArrayList<RecordTable.Row>(draft.entries().size());
        draft.entries()
                .forEach(e ->
                        rows.add(row(batchId, e, Objects.requireNonNull(known.get(e.subject())), draft.agreements())));
        records.insert(rows);
        refusals.insert(draft.refused().stream()
                .map(r -> refusal(batchId, draft, r, known))
                .toList());
    }

    /** For whom what is meant: a bitmap per partner that gets at least one record. */
    static SortedMap<CountryCode, Marks> members(Draft draft) {
        var partners = new java.util.TreeSet<CountryCode>();
        draft.entries().forEach(e -> partners.addAll(e.decided().decisions().keySet()));
        var members = new TreeMap<CountryCode, Marks>();
        for (var partner : partners) {
            var marks = Marks.of(draft.size(), positions(draft, d -> goes(d, partner)));
            if (!marks.isEmpty()) {
                members.put(partner, marks);
            }
        }
        return members;
    }

    /** The positions of the records that are to be written and of which something holds. */
    static IntStream positions(Draft draft, java.util.function.Predicate<Decided> holds) {
        return draft.entries().stream().filter(e -> holds.test(e.decided())).mapToInt(Draft.Entry::position);
    }

    private static boolean goes(Decided decided, CountryCode partner) {
        var decision = decided.decisions().get(partner);
        return decision != null && decision.goes();
    }

    static String packed(Decided decided) {
        return decided.decisions().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue().packed())
                .collect(Collectors.joining("\n"));
    }

    private RecordTable.Row row(long batchId, Draft.Entry entry, SubjectKey key, String agreements) {
        var decided = entry.decided();
        var record = decided.record();
        return new RecordTable.Row(
                new RecordId(batchId, entry.position()).number(),
                record.id(),
                record.kind(),
                entry.subject(),
                record.version(),
                entry.digest(),
                decided.origins().stream().map(CountryCode::alpha2).sorted().collect(Collectors.joining(",")),
                decided.personal(),
                packed(decided),
                agreements,
                record.mappingVersion(),
                findings(record.warnings()),
                key.id(),
                sealing.seal(key.key(), "payload " + record.id(), payload(record.caseId(), entry.bytes())),
                sealing.seal(key.key(), "raw " + record.id(), RawForm.write(record.raw())));
    }

    private RefusalTable.Row refusal(long batchId, Draft draft, RefusedRecord refused, Map<UUID, SubjectKey> known) {
        var raw = refused.raw();
        String findings = findings(refused.findings());
        if (raw == null) {
            return new RefusalTable.Row(batchId, refused.no(), String.valueOf(findings), null, null);
        }
        var key = Objects.requireNonNull(known.get(subject(draft, refused)));
        byte[] sealed = sealing.seal(key.key(), "refused " + batchId + "/" + refused.no(), RawForm.write(raw));
        return new RefusalTable.Row(batchId, refused.no(), String.valueOf(findings), key.id(), sealed);
    }

    /** A refused record has no case yet; its own id stands for it, which often is the case's. */
    private UUID subject(Draft draft, RefusedRecord refused) {
        return sealing.subject(draft.fanOut().submission().agency().value(), refused.recordId());
    }

    private static @Nullable String findings(List<Finding> findings) {
        return findings.isEmpty()
                ? null
                : findings.stream()
                        .map(f -> f.code() + " " + f.severity() + " " + f.place())
                        .collect(Collectors.joining("\n"));
    }

    /** The case id travels inside the seal: it is a personal value. */
    private static byte[] payload(String caseId, byte[] message) {
        byte[] name = utf8(caseId);
        return ByteBuffer.allocate(2 + name.length + message.length)
                .putShort((short) name.length)
                .put(name)
                .put(message)
                .array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
