package org.soderkoping.hub.ledger.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The data keys of the subjects, wrapped by the master key. */
public final class SubjectKeys {
    /** A subject's data key and its number. */
    public record SubjectKey(long id, UUID subject, SecretKey key) {
        @Override
        public String toString() {
            return "key " + id;
        }
    }

    private record Fresh(UUID subject, byte[] wrapped) {
        @Override
        public String toString() {
            return "key of " + subject;
        }
    }

    private final JdbcClient jdbc;
    private final Sealing sealing;

    public SubjectKeys(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** The keys of these subjects, made when there are none; within the transaction that locks the subjects. */
    public Map<UUID, SubjectKey> obtain(Set<UUID> subjects) {
        var keys = new HashMap<UUID, SubjectKey>();
        listLive(subjects).forEach(k -> keys.put(k.subject, k));
        var missing = new HashSet<>(subjects);
        missing.removeAll(keys.keySet());
        if (!missing.isEmpty()) {
            make(missing).forEach(k -> keys.put(k.subject, k));
        }
        return keys;
    }

    /** The keys of these numbers, without those that were forgotten. */
    public Map<Long, SecretKey> listByIds(Collection<Long> ids) {
        var keys = new HashMap<Long, SecretKey>();
        jdbc.sql("select id, subject, wrapped from subject_key where id = any(?) and wrapped is not null")
                .param(Columns.of(new HashSet<>(ids)).longs(i -> i))
                .query((rs, n) -> keys.put(
                        rs.getLong("id"), sealing.unwrap(rs.getBytes("wrapped"), rs.getObject("subject", UUID.class))))
                .list();
        return keys;
    }

    private List<SubjectKey> listLive(Set<UUID> subjects) {
        return jdbc.sql("select id, subject, wrapped from subject_key where subject = any(?) and shredded_at is null")
                .param(Columns.of(subjects).uuids(s -> s))
                .query((rs, n) -> {
                    var subject = rs.getObject("subject", UUID.class);
                    return new SubjectKey(rs.getLong("id"), subject, sealing.unwrap(rs.getBytes("wrapped"), subject));
                })
                .list();
    }

    private List<SubjectKey> make(Set<UUID> subjects) {
        var made = new HashMap<UUID, SecretKey>();
        subjects.forEach(s -> made.put(s, sealing.newKey()));
        var rows = Columns.of(made.entrySet().stream()
                .map(e -> new Fresh(e.getKey(), sealing.wrap(e.getValue(), e.getKey())))
                .toList());
        return jdbc.sql("insert into subject_key (subject, wrapped) select * from unnest(?, ?) returning id, subject")
                .params(rows.uuids(Fresh::subject), rows.bytes(Fresh::wrapped))
                .query((rs, n) -> {
                    var subject = rs.getObject("subject", UUID.class);
                    return new SubjectKey(rs.getLong("id"), subject, Objects.requireNonNull(made.get(subject)));
                })
                .list();
    }
}
