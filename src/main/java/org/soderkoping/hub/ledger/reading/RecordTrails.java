package org.soderkoping.hub.ledger.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.policy.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a record stands with one partner: decided how, and got how far. Opens no seal and holds no value of it. */
public final class RecordTrails {
    /**
     * A record and one partner.
     *
     * @param decision what was decided at intake; empty for the sender's own country
     * @param progress empty when nothing was ever to be delivered
     * @param exceptions why it left its consignment, oldest first, such as {@code DEAD SK-7001}
     */
    public record Trail(
            UUID messageId,
            FeedId feed,
            Instant receivedAt,
            Kind kind,
            int version,
            String agreements,
            String mapping,
            Optional<Decision> decision,
            Optional<Progress> progress,
            List<String> exceptions) {}

    /** How far it got; refused says that the partner rejected the message or refused it by receipt. */
    public record Progress(boolean sent, boolean taken, boolean processed, boolean refused, boolean excepted) {}

    private static final String TRAIL = "select r.id, r.kind, r.version, r.decisions, r.agreements, r.mapping,"
            + " i.feed, i.received_at, c.sent, c.taken, c.processed, c.refused, c.excepted, c.members"
            + " from record r join batch b on b.id = r.batch_id join intake i on i.id = b.intake_id"
            + " left join consignment c on c.batch_id = r.batch_id and c.partner = ? where r.message_id = ?";

    private final JdbcClient jdbc;

    public RecordTrails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Trail> find(UUID messageId, CountryCode partner) {
        return jdbc.sql(TRAIL)
                .params(partner.alpha2(), messageId)
                .query((rs, n) -> trail(rs, messageId, partner))
                .optional();
    }

    private Trail trail(ResultSet rs, UUID messageId, CountryCode partner) throws SQLException {
        long id = rs.getLong("id");
        return new Trail(
                messageId,
                FeedId.parse(rs.getString("feed")),
                rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(rs.getString("kind")),
                rs.getInt("version"),
                rs.getString("agreements"),
                rs.getString("mapping"),
                Optional.ofNullable(
                        PackedDecisions.read(rs.getString("decisions")).get(partner)),
                progress(rs, RecordId.of(id).position()),
                listExceptions(id, partner));
    }

    private static Optional<Progress> progress(ResultSet rs, int position) throws SQLException {
        return marked(rs.getString("members"), position)
                ? Optional.of(new Progress(
                        marked(rs.getString("sent"), position),
                        marked(rs.getString("taken"), position),
                        marked(rs.getString("processed"), position),
                        marked(rs.getString("refused"), position),
                        marked(rs.getString("excepted"), position)))
                : Optional.empty();
    }

    private static boolean marked(@Nullable String bits, int position) {
        return bits != null && Marks.parse(bits).has(position);
    }

    private List<String> listExceptions(long recordId, CountryCode partner) {
        return jdbc.sql("select reason, detail from exception_record where record_id = ? and partner = ? order by at")
                .params(recordId, partner.alpha2())
                .query((rs, n) -> (rs.getString("reason") + " " + rs.getString("detail")).strip())
                .list();
    }
}
