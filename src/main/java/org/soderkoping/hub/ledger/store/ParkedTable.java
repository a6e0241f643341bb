package org.soderkoping.hub.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records that wait for another one of their sender to come. */
public final class ParkedTable {
    /** A record that begins to wait; the raw record is sealed. */
    public record Row(int no, UUID subject, long keyId, byte[] raw) {
        @Override
        public String toString() {
            return "parked record " + no;
        }
    }

    /** One that need not wait any more: what it waited for has come, or its time is over. */
    public record Due(
            long intakeId,
            FeedId feed,
            String submissionId,
            String digest,
            Channel channel,
            Instant receivedAt,
            int no,
            long keyId,
            byte[] raw,
            boolean expired) {
        @Override
        public String toString() {
            return "parked record " + intakeId + "/" + no;
        }
    }

    private static final String DUE = "select p.intake_id, p.no, p.key_id, p.raw, p.until <= :now as expired, i.feed,"
            + " i.submission_id, i.digest, i.channel, i.received_at from parked p join intake i on i.id = p.intake_id"
            + " where p.state = 'WAITING' and i.state = 'DONE' and (p.until <= :now or exists (select 1 from record r"
            + " where r.subject = p.subject and r.kind = :awaited)) order by p.intake_id, p.no limit :most";

    private final JdbcClient jdbc;

    public ParkedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parks records of a submission until a moment; one that is parked already stays as it is. */
    public void insert(long intakeId, List<Row> parked, Instant until) {
        if (parked.isEmpty()) {
            return;
        }
        var rows = Columns.of(parked);
        jdbc.sql("insert into parked (intake_id, no, subject, key_id, raw, until)"
                        + " select :intake, no, subject, key_id, raw, :until from unnest(:no, :subject, :key, :raw)"
                        + " as row(no, subject, key_id, raw) on conflict do nothing")
                .param("intake", intakeId)
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .param("no", rows.ints(Row::no))
                .param("subject", rows.uuids(Row::subject))
                .param("key", rows.longs(Row::keyId))
                .param("raw", rows.bytes(Row::raw))
                .update();
    }

    /** Those whose awaited kind has come, or whose time is over, in the order they came. */
    public List<Due> listDue(Kind awaited, Instant now, int most) {
        return jdbc.sql(DUE)
                .param("awaited", awaited.name())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("most", most)
                .query(ParkedTable::due)
                .list();
    }

    /** Ends the wait of a record. */
    public void settle(long intakeId, int no, boolean released) {
        jdbc.sql("update parked set state = ? where intake_id = ? and no = ? and state = 'WAITING'")
                .params(released ? "RELEASED" : "EXPIRED", intakeId, no)
                .update();
    }

    private static Due due(ResultSet rs, int n) throws SQLException {
        return new Due(
                rs.getLong("intake_id"),
                FeedId.parse(rs.getString("feed")),
                rs.getString("submission_id"),
                rs.getString("digest"),
                Channel.valueOf(rs.getString("channel")),
                rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                rs.getInt("no"),
                rs.getLong("key_id"),
                rs.getBytes("raw"),
                rs.getBoolean("expired"));
    }
}
