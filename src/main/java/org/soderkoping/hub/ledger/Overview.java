package org.soderkoping.hub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Lane;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** What the ledger shows to the console and the command line: counts, ages, decisions; nothing personal. */
public final class Overview {
    /** A feed with its last arrival, and its sums of the last 24 hours; all in records but the submissions. */
    public record FeedLine(FeedId feed, Instant lastArrival, long submissions, long accepted, long refused) {}

    /**
     * A lane of a partner.
     *
     * @param open records not yet in the partner's queue
     * @param oldest since when the oldest of them has waited
     * @param failures consecutive failures of the lane, 0 when it flows
     * @param aside records taken out that a person has to look at: in quarantine, held behind one, or dead
     */
    public record LaneLine(
            CountryCode partner, Lane lane, long open, Optional<Instant> oldest, int failures, long aside) {}

    /**
     * A code among the latest refused records.
     *
     * @param records refused with this code
     * @param agencies whose records they were
     */
    public record RefusalLine(String code, long records, List<String> agencies, Instant last) {}

    /**
     * What one partner was granted so far, counted in records.
     *
     * @param entitled released to it; what waits for the interlock does not show
     * @param sent put into its queues
     * @param excepted taken out again before sending, by a changed agreement or a failure
     * @param taken read by it
     * @param processed acknowledged by it
     */
    public record PartnerLine(
            CountryCode partner, long entitled, long sent, long excepted, long taken, long processed) {}

    /** Refused records the sums of codes look back at. */
    public static final int REFUSALS = 2_000;

    private static final String FEEDS = "select f.feed, l.last, s.submissions, s.accepted, s.refused"
            + " from unnest(?) as f(feed)"
            + " cross join lateral (select max(received_at) as last from intake where feed = f.feed) l"
            + " cross join lateral (select count(*) as submissions, coalesce(sum(accepted), 0) as accepted,"
            + " coalesce(sum(refused), 0) as refused from intake"
            + " where feed = f.feed and received_at > clock_timestamp() - interval '24 hours') s"
            + " where l.last is not null order by f.feed";

    private static final String LANES = "select l.partner, l.lane, l.failures, o.oldest, o.open,"
            + " (select count(*) from exception_record e where e.partner = l.partner and e.lane = l.lane"
            + " and e.resolved_at is null and e.reason in ('QUARANTINED', 'HELD', 'DEAD')) as aside"
            + " from lane_lease l cross join lateral (select min(c.opened_at) as oldest,"
            + " coalesce(sum(bit_count(c.members & ~(c.sent | c.excepted | c.held))), 0) as open from consignment c"
            + " where c.partner = l.partner and c.lane = l.lane and c.state = 'OPEN') o"
            + " order by l.partner, l.lane";

    private static final String CODES = "select split_part(line, ' ', 1) as code,"
            + " count(distinct (t.batch_id, t.no)) as records, max(i.received_at) as last,"
            + " array_agg(distinct i.agency order by i.agency) as agencies"
            + " from (select batch_id, no, findings from refusal order by batch_id desc, no desc limit " + REFUSALS
            + ") t join batch b on b.id = t.batch_id join intake i on i.id = b.intake_id"
            + " cross join lateral regexp_split_to_table(t.findings, E'\\n') as line"
            + " where split_part(line, ' ', 2) = 'REFUSAL' group by 1 order by records desc, code limit ?";

    private final JdbcClient jdbc;

    Overview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the feeds that something has arrived from. */
    public List<FeedLine> listFeeds(Collection<FeedId> feeds) {
        return jdbc.sql(FEEDS)
                .param(new SqlArrayValue(
                        "text", feeds.stream().map(FeedId::toString).toArray()))
                .query((rs, n) -> new FeedLine(
                        FeedId.parse(rs.getString("feed")),
                        instant(rs, "last"),
                        rs.getLong("submissions"),
                        rs.getLong("accepted"),
                        rs.getLong("refused")))
                .list();
    }

    /** The lanes that ever had something to carry. */
    public List<LaneLine> listLanes() {
        return jdbc.sql(LANES)
                .query((rs, n) -> new LaneLine(
                        new CountryCode(rs.getString("partner")),
                        Lane.valueOf(rs.getString("lane")),
                        rs.getLong("open"),
                        rs.getLong("open") == 0 ? Optional.empty() : Optional.of(instant(rs, "oldest")),
                        rs.getInt("failures"),
                        rs.getLong("aside")))
                .list();
    }

    /** The most frequent codes of the latest {@value #REFUSALS} refused records. */
    public List<RefusalLine> listRefusals(int most) {
        return jdbc.sql(CODES)
                .param(most)
                .query((rs, n) -> new RefusalLine(
                        rs.getString("code"),
                        rs.getLong("records"),
                        List.of((String[]) rs.getArray("agencies").getArray()),
                        instant(rs, "last")))
                .list();
    }

    public List<PartnerLine> listPartners() {
        return jdbc.sql("select partner, sum(bit_count(members & ~held)) as entitled, sum(bit_count(sent)) as sent,"
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

    /** Deliveries that wait for the interlock, of all partners and senders together: who asks for less could learn whom. */
    public long countHeld() {
        return jdbc.sql("select count(*) from held_delivery where released_at is null")
                .query(Long.class)
                .single();
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
