package org.soderkoping.hub.ledger.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The refused records. */
public final class RefusalTable {
    /** One refused record: its findings in the open, the record itself sealed when it could be cut out. */
    public record Row(
            long batchId, int no, String findings, @Nullable Long keyId, byte @Nullable [] raw) {
        @Override
        public String toString() {
            return "refused " + batchId + "/" + no;
        }
    }

    private final JdbcClient jdbc;

    public RefusalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(List<Row> refused) {
        if (refused.isEmpty()) {
            return;
        }
        var rows = Columns.of(refused);
        jdbc.sql("insert into refusal (batch_id, no, findings, key_id, raw)"
                        + " select * from unnest(:batch, :no, :findings, :key, :raw)")
                .param("batch", rows.longs(Row::batchId))
                .param("no", rows.ints(Row::no))
                .param("findings", rows.texts(Row::findings))
                .param("key", rows.longs(Row::keyId))
                .param("raw", rows.bytes(Row::raw))
                .update();
    }
}
