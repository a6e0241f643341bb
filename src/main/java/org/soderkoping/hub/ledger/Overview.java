package org.soderkoping.hub.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Lane;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger shows to the console and the command line: counts, ages, decisions; nothing personal. */
public final class Overview {
    /** A feed with its last arrival and its sums. */
    public record FeedLine(FeedId feed, Instant lastArrival, long submissions, long accepted, long refused) {}

    /**
     * A lane of a partner.
     *
     * @param open records not yet in the partner's queue
     * @param oldest since when the oldest of them has waited
     * @param failures consecutive failures of the lane, 0 when it flows
     */
    public record LaneLine(CountryCode partner, Lane lane, long open, Optional<Instant> oldest, int failures) {}

    /**
     * What one partner was granted so far, counted in records.
     *
     * @param entitled released to it
     * @param sent put into its queues
     * @param excepted taken out again before sending, by a changed agreement or a failure
     * @param taken read by it
     * @param processed acknowledged by it
     */
    public record PartnerLine(
            CountryCode partner, long entitled, long sent, long excepted, long taken, long processed) {}

    /** A record by its ids, with its decisions, a line per partner: {@code LT R RELEASED …}. */
    public record RecordLine(
            UUID messageId, FeedId feed, Kind kind, int version, String decisions, String agreements, String mapping) {}

    private final JdbcClient jdbc;

    Overview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<FeedLine> listFeeds() {
        return jdbc.sql("select feed, max(received_at) as last, count(*) as submissions, sum(accepted) as accepted,"
                        + " sum(refused) as refused from intake group by feed order by feed")
                .query((rs, n) -> new FeedLine(
                        FeedId.parse(rs.getString("feed")),
                        rs.getObject("last", OffsetDateTime.class).toInstant(),
                        rs.getLong("submissions"),
                        rs.getLong("accepted"),
                        rs.getLong("refused")))
                .list();
    }

    public List<LaneLine> listLanes() {
        return jdbc.sql("select l.partner, l.lane, l.failures, min(c.opened_at) as oldest,"
                        + " coalesce(sum(bit_count(c.members)"
                        + " - bit_count(c.sent | c.excepted)), 0) as open"
                        + " from lane_lease l left join consignment c"
                        + " on c.partner = l.partner and c.lane = l.lane and c.state = 'OPEN'"
                        + " group by l.partner, l.lane, l.failures order by l.partner, l.lane")
                .query((rs, n) -> new LaneLine(
                        new CountryCode(rs.getString("partner")),
                        Lane.valueOf(rs.getString("lane")),
                        rs.getLong("open"),
                        Optional.ofNullable(rs.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        rs.getInt("failures")))
                .list();
    }

    public List<PartnerLine> listPartners() {
        return jdbc.sql("select partner, sum(bit_count(members)) as entitled, sum(bit_count(sent)) as sent,"
                        + " sum(bit_count(excepted)) as excepted, sum(bit_count(taken)) as taken,"
                        + " sum(bit_count(processed)) as processed from consignment group by partner order by partner")
                .query((rs, n) -> new PartnerLine(
                        new CountryCode(rs.getString("partner")),
                        rs.getLong("entitled"),
                        rs.getLong("sent"),
                        rs.getLong("excepted"),
                        rs.getLong("taken"),
                        rs.getLong("processed")))
                .list();
    }

    public Optional<RecordLine> findRecord(UUID messageId) {
        return jdbc.sql(
                        "select r.kind, r.version, r.decisions, r.agreements, r.mapping, i.feed from record r join batch b on b.id = r.batch_id"
                                + " join intake i on i.id = b.intake_id where r.message_id = ?")
                .param(messageId)
                .query((rs, n) -> new RecordLine(
                        messageId,
                        FeedId.parse(rs.getString("feed")),
                        Kind.valueOf(rs.getString("kind")),
                        rs.getInt("version"),
                        rs.getString("decisions"),
                        rs.getString("agreements"),
                        rs.getString("mapping")))
                .optional();
    }
}
