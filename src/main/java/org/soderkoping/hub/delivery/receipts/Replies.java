package org.soderkoping.hub.delivery.receipts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.signal.SignalDocument;
import org.soderkoping.hub.ledger.signal.SignalDocument.Level;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Empties the reply outbox into {@code sk.reply.<agency>}: one Signal per record and level, no names, no counts. */
public final class Replies {
    private static final String CONTENT_TYPE = "application/vnd.soderkoping.signal+xml;v=1";
    private static final int MOST = 20;

    private record Row(
            long id,
            AgencyId agency,
            long batchId,
            String submissionId,
            Level level,
            Marks members,
            String place,
            byte @Nullable [] signal) {
        @Override
        public String toString() {
            return "reply " + id;
        }
    }

    private final JdbcClient jdbc;
    private final Sealing sealing;

    public Replies(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Sends some; false when nothing was left or the broker did not take all. */
    public boolean send(Outlet outlet) {
        var rows = listOpen();
        var done = new ArrayList<Long>();
        for (var row : rows) {
            var parcels = parcels(row);
            if (outlet.send(parcels).size() == ids(parcels).size()) {
                done.add(row.id);
            } else {
                break;
            }
        }
        jdbc.sql("update reply set state = 'SENT' where id = any(?)")
                .param(new SqlArrayValue("int8", done.toArray()))
                .update();
        return !rows.isEmpty() && done.size() == rows.size();
    }

    private List<Row> listOpen() {
        return jdbc.sql("select r.id, r.agency, r.batch_id, r.level, r.members, r.signal,"
                        + " coalesce(r.place, 'late ' || r.batch_id) as place,"
                        + " case when r.agency = i.agency then i.submission_id else '' end as submission_id from reply r"
                        + " join batch b on b.id = r.batch_id join intake i on i.id = b.intake_id"
                        + " where r.state = 'OPEN' order by r.id limit ?")
                .param(MOST)
                .query((rs, n) -> new Row(
                        rs.getLong("id"),
                        new AgencyId(rs.getString("agency")),
                        rs.getLong("batch_id"),
                        rs.getString("submission_id"),
                        Level.valueOf(rs.getString("level")),
                        Marks.parse(rs.getString("members")),
                        rs.getString("place"),
                        rs.getBytes("signal")))
                .list();
    }

    private List<Parcel> parcels(Row row) {
        if (row.signal != null) {
            return List.of(asItStands(row, row.signal));
        }
        var records = row.members
                .positions()
                .mapToLong(p -> new RecordId(row.batchId, p).number())
                .boxed()
                .toArray();
        return jdbc
                .sql("select message_id from record where id = any(?) order by id")
                .param(new SqlArrayValue("int8", (Object[]) records))
                .query(UUID.class)
                .list()
                .stream()
                .map(message -> parcel(row, message))
                .toList();
    }

    /** Of a record refused after its submission was answered, or that nobody replied to; no one else's submission id. */
    private Parcel asItStands(Row row, byte[] sealed) {
        byte[] signal = sealing.openOwn(row.place, sealed);
        var id = UUID.nameUUIDFromBytes(row.place.getBytes(StandardCharsets.UTF_8));
        return new Parcel(id, queue(row.agency), CONTENT_TYPE, "", row.submissionId, Map.of(), signal);
    }

    private static Parcel parcel(Row row, UUID messageId) {
        byte[] signal = SignalDocument.of(row.level)
                .submission(row.submissionId)
                .reference(messageId)
                .bytes();
        var id = UUID.nameUUIDFromBytes((messageId + " " + row.level).getBytes(StandardCharsets.UTF_8));
        return new Parcel(id, queue(row.agency), CONTENT_TYPE, "", row.submissionId, Map.of(), signal);
    }

    private static String queue(AgencyId agency) {
        return "sk.reply." + agency.lower();
    }

    private static Set<UUID> ids(List<Parcel> parcels) {
        var ids = new HashSet<UUID>();
        parcels.forEach(p -> ids.add(p.id()));
        return ids;
    }
}
