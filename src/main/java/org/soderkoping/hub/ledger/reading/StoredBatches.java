package org.soderkoping.hub.ledger.reading;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.reading.SealedRecords.Sealed;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens batches: unseals their records and reads them back into trees. */
public final class StoredBatches {
    private final JdbcClient jdbc;
    private final SealedRecords records;

    public StoredBatches(JdbcClient jdbc, SubjectKeys keys, Sealing sealing, MessageForm form) {
        this.jdbc = jdbc;
        this.records = new SealedRecords(jdbc, keys, sealing, form);
    }

    public StoredBatch open(long batchId) {
        long first = new RecordId(batchId, 0).number();
        long last = new RecordId(batchId + 1, 0).number() - 1;
        var sealed = records.list("where id between ? and ? order by id", first, last);
        var keys = records.keysOf(sealed);
        var opened = new HashMap<Integer, StoredRecord>();
        var forgotten = new HashSet<Integer>();
        for (var record : sealed) {
            if (record.payload() == null || !keys.containsKey(record.keyId())) {
                forgotten.add(RecordId.of(record.id()).position());
            } else {
                records.open(record, keys.get(record.keyId())).ifPresent(r -> opened.put(r.id().position(), r));
            }
        }
        return batch(batchId, opened, forgotten, bytes(sealed));
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

    private static long bytes(List<Sealed> sealed) {
        return sealed.stream()
                .map(Sealed::payload)
                .mapToLong(p -> p == null ? 0 : p.length)
                .sum();
    }
}
