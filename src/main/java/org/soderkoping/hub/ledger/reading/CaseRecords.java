package org.soderkoping.hub.ledger.reading;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Cases read as a whole, by whoever must not miss a part of one. */
public final class CaseRecords {
    /** Records of a case that are read; of a longer one nobody can say that it was read as a whole. */
    private static final int MOST = 1_000;

    /**
     * What was recorded of a case.
     *
     * @param oldestFirst all that was not erased
     * @param whole false when something is damaged, or more than is read
     */
    public record Whole(List<StoredRecord> oldestFirst, boolean whole) {}

    private final SealedRecords records;

    public CaseRecords(JdbcClient jdbc, SubjectKeys keys, Sealing sealing, MessageForm form) {
        this.records = new SealedRecords(jdbc, keys, sealing, form);
    }

    public Whole open(UUID subject, Kind... kinds) {
        var names = Arrays.stream(kinds).map(Kind::name).toArray(String[]::new);
        var sealed =
                records.list("where subject = ? and kind = any(?) order by id limit " + (MOST + 1), subject, names);
        var keys = records.keysOf(sealed);
        var kept = sealed.stream()
                .filter(s -> s.payload() != null && keys.containsKey(s.keyId()))
                .toList();
        var opened = kept.stream()
                .flatMap(s -> records.open(s, keys.get(s.keyId())).stream())
                .toList();
        return new Whole(opened, opened.size() == kept.size() && sealed.size() <= MOST);
    }

    /** The records of these numbers that can be read, in ascending order. */
    public List<StoredRecord> open(List<Long> ids) {
        return records.openAll(records.list("where id = any(?) order by id", new SqlArrayValue("int8", ids.toArray())));
    }
}
