package org.soderkoping.hub.ledger.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The batches of a submission. */
public final class BatchTable {
    /**
     * A batch as written.
     *
     * @param errors its part of the receipt: error elements, sealed because they name the sender's own record ids
     */
    public record Row(long id, long intakeId, int no, Lane lane, int size, int accepted, int refused, String errors) {}

    /** What its records can be read with again: the digest of the mapping version, and what stood around them. */
    public record Kept(String tables, Frames frames) {
        @Override
        public String toString() {
            return "read with " + tables;
        }
    }

    private final JdbcClient jdbc;
    private final Sealing sealing;

    public BatchTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    public long nextId() {
        return jdbc.sql("select nextval('batch_id')").query(Long.class).single();
    }

    public Optional<Row> find(long intakeId, int no) {
        return list("where intake_id = ? and batch_no = ?", intakeId, no).stream()
                .findFirst();
    }

    public List<Row> listOf(long intakeId) {
        return list("where intake_id = ? order by batch_no", intakeId);
    }

    /** @param quiet records whose sender is told nothing beyond the verdict */
    public void insert(Row row, Kept kept, Marks quiet, Marks withheld) {
        jdbc.sql("insert into batch (id, intake_id, batch_no, lane, size, accepted, refused, errors, told_available,"
                        + " told_taken, told_processed, told_refused, told_withheld, tables, frames) values (:id, :intake, :no, :lane,"
                        + " :size, :accepted, :refused, :errors, :quiet::varbit, :quiet::varbit, :quiet::varbit,"
                        + " :quiet::varbit, :withheld::varbit, :tables, :frames)")
                .param("id", row.id)
                .param("intake", row.intakeId)
                .param("no", row.no)
                .param("lane", row.lane.name())
                .param("size", row.size)
                .param("accepted", row.accepted)
                .param("refused", row.refused)
                .param("errors", sealing.sealOwn("errors " + row.id, row.errors.getBytes(StandardCharsets.UTF_8)))
                .param("quiet", quiet.toString())
                .param("withheld", quiet.or(withheld).toString())
                .param("tables", kept.tables.isEmpty() ? null : kept.tables)
                .param("frames", kept.frames.seal(sealing, row.id))
                .update();
    }

    /** A level all whose records have reached their end at once, to be told to the sender. */
    public void reply(String agency, long batchId, String level, Marks members) {
        jdbc.sql("insert into reply (agency, batch_id, level, members) values (?, ?, ?, ?::varbit)")
                .params(agency, batchId, level, members.toString())
                .update();
    }

    /** A Signal to be told as it stands, sealed. */
    public void reply(String agency, Row batch, byte[] signal) {
        reply(agency, batch.id, new Told("REFUSED", IntakeTable.Row.latePlace(batch.id), signal));
    }

    /** A Signal about a record of a batch, to be told to any agency. */
    public void reply(String agency, long batchId, Told told) {
        jdbc.sql("insert into reply (agency, batch_id, level, members, place, signal) values (?, ?, ?, '', ?, ?)")
                .params(agency, batchId, told.level, told.place, told.signal)
                .update();
    }

    /**
     * A Signal that is told as it stands.
     *
     * @param place what its seal is bound to, unlike that of any other Signal
     */
    public record Told(String level, String place, byte[] signal) {
        @Override
        public String toString() {
            return level + " " + place;
        }
    }

    private List<Row> list(String where, Object... params) {
        return jdbc.sql("select id, intake_id, batch_no, lane, size, accepted, refused, errors from batch " + where)
                .params(params)
                .query((rs, n) -> new Row(
                        rs.getLong("id"),
                        rs.getLong("intake_id"),
                        rs.getInt("batch_no"),
                        Lane.valueOf(rs.getString("lane")),
                        rs.getInt("size"),
                        rs.getInt("accepted"),
                        rs.getInt("refused"),
                        new String(
                                sealing.openOwn("errors " + rs.getLong("id"), rs.getBytes("errors")),
                                StandardCharsets.UTF_8)))
                .list();
    }
}
