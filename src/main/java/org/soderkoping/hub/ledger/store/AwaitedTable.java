package org.soderkoping.hub.ledger.store;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replies to requests for a transfer that the hub awaits. */
public final class AwaitedTable {
    /** Why a reply is awaited no more. */
    public enum End {
        ANSWERED,
        WITHDRAWN,
        REPLACED,
        PROPOSED
    }

    /**
     * A reply that begins to be awaited.
     *
     * @param subject the case of the request
     */
    public record Row(long recordId, AgencyId asked, UUID subject, LocalDate replyBy, Period time) {}

    /** A reply that did not come in time. */
    public record Due(long recordId, UUID messageId, AgencyId asking, AgencyId asked, LocalDate replyBy) {}

    private static final String POSITION = "(w.record_id & 511)::int";
    private static final String CONSIGNED =
            " join consignment c on c.batch_id = w.record_id >> 9 and c.partner = left(w.asked, 2)";
    private static final String TAKEN = "update awaited_reply a set taken_on = :today from (select w.record_id, w.asked"
            + " from awaited_reply w" + CONSIGNED + " where w.state = 'WAITING' and w.taken_on is null"
            + " and get_bit(c.taken | c.processed, " + POSITION + ") = 1 for update of w skip locked) t"
            + " where a.record_id = t.record_id and a.asked = t.asked";
    private static final String DUE = "select w.record_id, w.asked, w.reply_by, r.message_id, i.agency"
            + " from awaited_reply w" + CONSIGNED + " join record r on r.id = w.record_id"
            + " join batch b on b.id = r.batch_id join intake i on i.id = b.intake_id"
            + " where w.state = 'WAITING' and w.reply_by < :today and w.taken_on + w.reply_time < :today"
            + " and get_bit(c.refused, " + POSITION + ") = 0"
            + " order by w.record_id, w.asked limit :most for update of w skip locked";

    private final JdbcClient jdbc;

    public AwaitedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Collection<Row> awaited) {
        var rows = Columns.of(awaited);
        jdbc.sql("insert into awaited_reply (record_id, asked, subject, reply_by, reply_time)"
                        + " select record_id, asked, subject, by::date, time::interval"
                        + " from unnest(:record, :asked, :subject, :by, :time)"
                        + " as row(record_id, asked, subject, by, time)")
                .param("record", rows.longs(Row::recordId))
                .param("asked", rows.texts(r -> r.asked.value()))
                .param("subject", rows.uuids(Row::subject))
                .param("by", rows.texts(r -> r.replyBy.toString()))
                .param("time", rows.texts(r -> r.time.toString()))
                .update();
    }

    /** Ends the wait for all replies of some cases. */
    public void end(Collection<UUID> subjects, End end) {
        jdbc.sql("update awaited_reply set state = ? where subject = any(?) and state = 'WAITING'")
                .params(end.name(), Columns.of(subjects).uuids(s -> s))
                .update();
    }

    /** Ends the wait for what a country was asked in some cases: it has answered. */
    public void answered(Collection<UUID> subjects, CountryCode by) {
        jdbc.sql("update awaited_reply set state = 'ANSWERED' where subject = any(?) and left(asked, 2) = ?"
                        + " and state = 'WAITING'")
                .params(Columns.of(subjects).uuids(s -> s), by.alpha2())
                .update();
    }

    /** Gives what is awaited in a case other times. */
    public void move(UUID subject, LocalDate replyBy, Period time) {
        jdbc.sql("update awaited_reply set reply_by = ?, reply_time = ?::interval where subject = ?"
                        + " and state = 'WAITING'")
                .params(replyBy, time.toString(), subject)
                .update();
    }

    /** Notes the day for all requests that their agencies have taken since the last look. */
    public void noteTaken(LocalDate today) {
        jdbc.sql(TAKEN).param("today", today).update();
    }

    /** Replies that are over time, of requests that were taken and not refused; they stay locked until the commit. */
    public List<Due> lockDue(LocalDate today, int most) {
        return jdbc.sql(DUE)
                .param("today", today)
                .param("most", most)
                .query((rs, n) -> new Due(
                        rs.getLong("record_id"),
                        rs.getObject("message_id", UUID.class),
                        new AgencyId(rs.getString("agency")),
                        new AgencyId(rs.getString("asked")),
                        rs.getObject("reply_by", LocalDate.class)))
                .list();
    }

    /** A proposal has been made of this one. */
    public void proposed(Due due) {
        jdbc.sql("update awaited_reply set state = ? where record_id = ? and asked = ?")
                .params(End.PROPOSED.name(), due.recordId, due.asked.value())
                .update();
    }
}
