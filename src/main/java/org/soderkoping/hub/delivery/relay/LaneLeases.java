package org.soderkoping.hub.delivery.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who serves which lane. Time is the database's, the one clock all hubs share. */
public final class LaneLeases {
    private static final String TAKE = "update lane_lease set owner = :owner, fence = fence + 1,"
            + " until = clock_timestamp() + interval '15 seconds', served_at = clock_timestamp()"
            + " where (partner, lane) = (select partner, lane from lane_lease l"
            + " where until < clock_timestamp() and next_at <= clock_timestamp()"
            + " and exists (select 1 from consignment c"
            + " where c.partner = l.partner and c.lane = l.lane and c.state = 'OPEN')"
            + " order by served_at limit 1 for update skip locked)"
            + " returning partner, lane, fence";
    private static final long FIRST_PAUSE_MS = 1_000;
    private static final long LONGEST_PAUSE_MS = 300_000;

    private final JdbcClient jdbc;

    public LaneLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the lane that has waited longest among those with open consignments and no holder. */
    public Optional<Lease> take(String owner) {
        return jdbc.sql(TAKE)
                .param("owner", owner)
                .query((rs, n) -> new Lease(
                        new CountryCode(rs.getString("partner")),
                        Lane.valueOf(rs.getString("lane")),
                        owner,
                        rs.getLong("fence")))
                .optional();
    }

    /** Prolongs a lease and locks its row for the transaction; false when it was lost to another holder. */
    public boolean prolong(Lease lease) {
        return change(lease, "until = clock_timestamp() + interval '15 seconds'");
    }

    /** Gives a lane back that flows. */
    public void release(Lease lease) {
        change(lease, "until = '-infinity', failures = 0, next_at = '-infinity'");
    }

    /** Gives a lane back that fails; it rests twice as long each time, from a second to five minutes. */
    public void fail(Lease lease) {
        int failures = jdbc.sql("select failures from lane_lease where partner = ? and lane = ?")
                .params(lease.partner().alpha2(), lease.lane().name())
                .query(Integer.class)
                .single();
        long pause = pause(failures).toMillis();
        change(
                lease,
                "until = '-infinity', failures = failures + 1, next_at = clock_timestamp() + " + pause
                        + " * interval '1 millisecond'");
    }

    static Duration pause(int failures) {
        long pause = Math.min(FIRST_PAUSE_MS << Math.min(failures, 10), LONGEST_PAUSE_MS);
        return Duration.ofMillis(pause * 3 / 4 + ThreadLocalRandom.current().nextLong(pause / 4 + 1));
    }

    private boolean change(Lease lease, String assignments) {
        return jdbc.sql("update lane_lease set " + assignments
                                + " where partner = ? and lane = ? and owner = ? and fence = ?")
                        .params(lease.partner().alpha2(), lease.lane().name(), lease.owner(), lease.fence())
                        .update()
                == 1;
    }
}
