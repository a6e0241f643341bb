package org.soderkoping.hub.ledger.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens batches: unseals their records and reads them back into trees. */
public final class StoredBatches {
    private static final Logger LOG = LoggerFactory.getLogger(StoredBatches.class);

    private record Sealed(
            long id,
            UUID messageId,
            Kind kind,
            UUID subject,
            int version,
            String origins,
            boolean personal,
            String decisions,
            String agreements,
            String mapping,
            long keyId,
            byte @Nullable [] payload) {
        @Override
        public String toString() {
            return "sealed record " + id;
        }
    }

    private static final String RECORDS =
            "select id, message_id, kind, subject, version, origins, personal, decisions, agreements, mapping, key_id,"
                    + " payload from record where id between ? and ? order by id";

    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final Sealing sealing;
    private final MessageForm form;

    public StoredBatches(JdbcClient jdbc, SubjectKeys keys, Sealing sealing, MessageForm form) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.sealing = sealing;
        this.form = form;
    }

    public StoredBatch open(long batchId) {
        var sealed = listSealed(batchId);
        var opened = keys.listByIds(sealed.stream().map(Sealed::keyId).toList());
        var records = new HashMap<Integer, StoredRecord>();
        var forgotten = new HashSet<Integer>();
        for (var record : sealed) {
            var key = opened.get(record.keyId);
            if (key == null || record.payload == null) {
                forgotten.add(RecordId.of(record.id).position());
            } else {
                read(record, key, record.payload).ifPresent(r -> records.put(r.id().position(), r));
            }
        }
        return batch(batchId, records, forgotten, bytes(sealed));
    }

    /** One record that cannot be read, say after a flipped bit on disk, must not hide its neighbours. */
    private Optional<StoredRecord> read(Sealed sealed, SecretKey key, byte[] payload) {
        try {
            return Optional.of(open(sealed, key, payload));
        } catch (RuntimeException e) {
            LOG.error("{} cannot be read: {}", sealed, e.getClass().getName());
            return Optional.empty();
        }
    }

    private StoredBatch batch(long batchId, Map<Integer, StoredRecord> records, Set<Integer> forgotten, long bytes) {
        return jdbc.sql("select b.lane, b.size, i.feed, i.submission_id, i.received_at"
                        + " from batch b join intake i on i.id = b.intake_id where b.id = ?")
                .param(batchId)
                .query((rs, n) -> new StoredBatch(
                        batchId,
                        FeedId.parse(rs.getString("feed")),
                        rs.getString("submission_id"),
                        rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                        Lane.valueOf(rs.getString("lane")),
                        rs.getInt("size"),
                        records,
                        forgotten,
                        bytes))
                .single();
    }

    private List<Sealed> listSealed(long batchId) {
        return jdbc.sql(RECORDS)
                .params(new RecordId(batchId, 0).number(), new RecordId(batchId + 1, 0).number() - 1)
                .query(StoredBatches::sealed)
                .list();
    }

    private StoredRecord open(Sealed sealed, SecretKey key, byte[] payload) {
        var plain = ByteBuffer.wrap(sealing.open(key, "payload " + sealed.messageId, payload));
        byte[] caseId = new byte[plain.getShort()];
        plain.get(caseId);
        byte[] message = new byte[plain.remaining()];
        plain.get(message);
        return new StoredRecord(
                RecordId.of(sealed.id),
                sealed.messageId,
                sealed.kind,
                sealed.subject,
                new String(caseId, StandardCharsets.UTF_8),
                sealed.version,
                countries(sealed.origins),
                sealed.personal,
                PackedDecisions.read(sealed.decisions),
                sealed.agreements,
                sealed.mapping,
                form.read(sealed.kind, message));
    }

    private static Set<CountryCode> countries(String origins) {
        return Stream.of(origins.split(","))
                .filter(o -> !o.isEmpty())
                .map(CountryCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long bytes(List<Sealed> sealed) {
        return sealed.stream()
                .map(Sealed::payload)
                .mapToLong(p -> p == null ? 0 : p.length)
                .sum();
    }

    private static Sealed sealed(ResultSet rs, int n) throws SQLException {
        return new Sealed(
                rs.getLong("id"),
                rs.getObject("message_id", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                rs.getObject("subject", UUID.class),
                rs.getInt("version"),
                rs.getString("origins"),
                rs.getBoolean("personal"),
                rs.getString("decisions"),
                rs.getString("agreements"),
                rs.getString("mapping"),
                rs.getLong("key_id"),
                rs.getBytes("payload"));
    }
}
