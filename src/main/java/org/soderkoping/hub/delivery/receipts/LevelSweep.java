package org.soderkoping.hub.delivery.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.signal.SignalDocument.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the records that have reached a level at every recipient and puts the telling into the reply outbox, once per
 * record and level. Records whose sender is in their origin set were marked as told when they were recorded.
 */
public final class LevelSweep {
    private static final int MOST = 100;
    private static final List<Level> LEVELS =
            List.of(Level.AVAILABLE, Level.TAKEN, Level.PROCESSED, Level.REFUSED, Level.WITHHELD);

    private record Batch(long id, String agency, Map<Level, Marks> told) {}

    private record Row(long id, long batchId, Recipient recipient) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public LevelSweep(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Sweeps some changed batches; false when none was left. */
    public boolean sweep() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var batches = lock();
            if (batches.isEmpty()) {
                return false;
            }
            var ids = new SqlArrayValue("int8", batches.stream().map(Batch::id).toArray());
            var rows = jdbc.sql(
                            "select * from consignment where batch_id = any(?) order by batch_id, partner for update")
                    .param(ids)
                    .query(LevelSweep::row)
                    .list();
            var recipients = rows.stream()
                    .collect(Collectors.groupingBy(
                            Row::batchId, Collectors.mapping(Row::recipient, Collectors.toList())));
            batches.forEach(b -> tell(b, recipients.getOrDefault(b.id, List.of())));
            jdbc.sql("update consignment set changed = false where batch_id = any(?) and changed")
                    .param(ids)
                    .update();
            return true;
        }));
    }

    private List<Batch> lock() {
        return jdbc.sql("select b.*, i.feed from batch b join intake i on i.id = b.intake_id where b.id in"
                        + " (select batch_id from consignment where changed order by batch_id limit ?)"
                        + " order by b.id for update of b skip locked")
                .param(MOST * 10)
                .query(LevelSweep::batch)
                .list();
    }

    private void tell(Batch batch, List<Recipient> recipients) {
        var reached = Recipient.reached(recipients);
        for (var level : LEVELS) {
            var fresh =
                    Objects.requireNonNull(reached.get(level)).without(Objects.requireNonNull(batch.told.get(level)));
            if (!fresh.isEmpty()) {
                tell(batch, level, fresh);
            }
        }
    }

    private void tell(Batch batch, Level level, Marks fresh) {
        String column = column(level);
        jdbc.sql("update batch set " + column + " = " + column + " | ?::varbit where id = ?")
                .params(fresh.toString(), batch.id)
                .update();
        jdbc.sql("insert into reply (agency, batch_id, level, members) values (?, ?, ?, ?::varbit)")
                .params(batch.agency, batch.id, level.name(), fresh.toString())
                .update();
    }

    private static String column(Level level) {
        return "told_" + level.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Batch batch(ResultSet rs, int n) throws SQLException {
        var told = new java.util.EnumMap<Level, Marks>(Level.class);
        for (var level : LEVELS) {
            told.put(level, Marks.parse(rs.getString(column(level))));
        }
        return new Batch(
                rs.getLong("id"), FeedId.parse(rs.getString("feed")).agency().value(), told);
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getLong("batch_id"),
                new Recipient(
                        Marks.parse(rs.getString("members")),
                        Marks.parse(rs.getString("sent")),
                        Marks.parse(rs.getString("taken")),
                        Marks.parse(rs.getString("processed")),
                        Marks.parse(rs.getString("refused")),
                        Marks.parse(rs.getString("excepted"))));
    }
}
