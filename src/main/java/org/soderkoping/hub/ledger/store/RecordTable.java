package org.soderkoping.hub.ledger.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accepted records. */
public final class RecordTable {
    /** One accepted record as written; payload and raw are sealed, the rest holds nothing personal. */
    public record Row(
            long id,
            UUID messageId,
            Kind kind,
            UUID subject,
            int version,
            byte[] digest,
            String origins,
            boolean personal,
            String decisions,
            String agreements,
            String mapping,
            @Nullable String warnings,
            long keyId,
            byte[] payload,
            byte[] raw) {
        @Override
        public String toString() {
            return "record " + id;
        }
    }

    private static final String INSERT = "insert into record (id, batch_id, message_id, kind, subject, version, digest,"
            + " origins, personal, decisions, agreements, mapping, warnings, key_id, payload, raw)"
            + " select id, id >> 9, message_id, kind, subject, version, digest, origins, personal, decisions,"
            + " agreements, mapping, warnings, key_id, payload, raw"
            + " from unnest(:id, :messageId, :kind, :subject, :version, :digest, :origins, :personal, :decisions,"
            + " :agreements, :mapping, :warnings, :keyId, :payload, :raw) as row(id, message_id, kind, subject,"
            + " version, digest, origins, personal, decisions, agreements, mapping, warnings, key_id, payload, raw)";

    private final JdbcClient jdbc;

    public RecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these messages are recorded, each with the SHA-256 of its mapped body. */
    public Map<UUID, byte[]> listDigests(Collection<UUID> messageIds) {
        var digests = new HashMap<UUID, byte[]>();
        jdbc.sql("select message_id, digest from record where message_id = any(?)")
                .param(Columns.of(messageIds).uuids(i -> i))
                .query((rs, n) -> digests.put(rs.getObject("message_id", UUID.class), rs.getBytes("digest")))
                .list();
        return digests;
    }

    public Optional<Integer> findVersion(UUID subject, Kind kind) {
        return jdbc.sql("select version from record where subject = ? and kind = ? order by version desc limit 1")
                .params(subject, kind.name())
                .query(Integer.class)
                .optional();
    }

    /** Which of these cases have a record of a kind. */
    public Set<UUID> listKnown(Collection<UUID> subjects, Kind kind) {
        return jdbc.sql("select distinct subject from record where subject = any(?) and kind = ?")
                .params(Columns.of(subjects).uuids(s -> s), kind.name())
                .query(UUID.class)
                .set();
    }

    public void insert(List<Row> records) {
        if (records.isEmpty()) {
            return;
        }
        var rows = Columns.of(records);
        jdbc.sql(INSERT)
                .param("id", rows.longs(Row::id))
                .param("messageId", rows.uuids(Row::messageId))
                .param("kind", rows.texts(r -> r.kind.name()))
                .param("subject", rows.uuids(Row::subject))
                .param("version", rows.ints(Row::version))
                .param("digest", rows.bytes(Row::digest))
                .param("origins", rows.texts(Row::origins))
                .param("personal", rows.booleans(Row::personal))
                .param("decisions", rows.texts(Row::decisions))
                .param("agreements", rows.texts(Row::agreements))
                .param("mapping", rows.texts(Row::mapping))
                .param("warnings", rows.texts(Row::warnings))
                .param("keyId", rows.longs(Row::keyId))
                .param("payload", rows.bytes(Row::payload))
                .param("raw", rows.bytes(Row::raw))
                .update();
    }
}
