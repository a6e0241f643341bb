package org.soderkoping.hub.ledger.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds sealed records and opens them into trees. */
final class SealedRecords {
    private static final Logger LOG = LoggerFactory.getLogger(SealedRecords.class);

    /** A record with its seal closed. */
    record Sealed(
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

    private static final String SELECT =
            "select id, message_id, kind, subject, version, origins, personal, decisions, agreements, mapping, key_id,"
                    + " payload from record ";

    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final Sealing sealing;
    private final MessageForm form;

    SealedRecords(JdbcClient jdbc, SubjectKeys keys, Sealing sealing, MessageForm form) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.sealing = sealing;
        this.form = form;
    }

    /** Those a condition holds of, in the order it says. */
    List<Sealed> list(String where, Object... params) {
        return jdbc.sql(SELECT + where)
                .params(params)
                .query(SealedRecords::sealed)
                .list();
    }

    /** The keys of these records that were not forgotten. */
    Map<Long, SecretKey> keysOf(List<Sealed> sealed) {
        return keys.listByIds(sealed.stream().map(Sealed::keyId).toList());
    }

    /** All of them that can be read, in their order. */
    List<StoredRecord> openAll(List<Sealed> sealed) {
        var opened = keysOf(sealed);
        return sealed.stream()
                .flatMap(s -> open(s, opened.get(s.keyId)).stream())
                .toList();
    }

    /** One record that cannot be read, say after a flipped bit on disk, must not hide its neighbours. */
    Optional<StoredRecord> open(Sealed sealed, @Nullable SecretKey key) {
        byte[] payload = sealed.payload;
        if (key == null || payload == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(sealed, key, payload));
        } catch (RuntimeException e) {
            LOG.error("{} cannot be read: {}", sealed, e.getClass().getName());
            return Optional.empty();
        }
    }

    private StoredRecord read(Sealed sealed, SecretKey key, byte[] payload) {
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
                countries(sealed.origins).collect(Collectors.toUnmodifiableSet()),
                sealed.personal,
                PackedDecisions.read(sealed.decisions),
                sealed.agreements,
                sealed.mapping,
                form.read(sealed.kind, message));
    }

    /** The countries of a written origin set. */
    static Stream<CountryCode> countries(String origins) {
        return Stream.of(origins.split(",")).filter(o -> !o.isEmpty()).map(CountryCode::new);
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
