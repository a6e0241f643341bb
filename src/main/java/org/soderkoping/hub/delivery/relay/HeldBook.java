package org.soderkoping.hub.delivery.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.delivery.relay.Load.Wait;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.Evidence.Event;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries that are held, and when each is to be judged again. */
final class HeldBook {
    private static final String HOLD =
            "insert into held_delivery (record_id, partner, lane, subject) values (?, ?, ?, ?)"
                    + " on conflict (record_id, partner) do update set released_at = null, held_at = default, look_at = default";

    /** After a twentieth of the time it has waited, but five seconds at least and five minutes at most. */
    private static final String CLAIM = "update held_delivery set look_at = clock_timestamp() + least(interval"
            + " '5 minutes', greatest(interval '5 seconds', (clock_timestamp() - held_at) / 20))"
            + " where (record_id, partner) in (select record_id, partner from held_delivery where released_at is null"
            + " and look_at <= clock_timestamp() order by look_at limit ? for update skip locked)"
            + " returning subject, partner, lane";

    /** All that is held of one subject in one lane. */
    record Stack(UUID subject, CountryCode partner, Lane lane) {}

    private final JdbcClient jdbc;
    private final Evidence evidence;

    HeldBook(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    Set<UUID> listSubjects(Lease lease) {
        return new HashSet<>(jdbc.sql("select distinct subject from held_delivery"
                        + " where partner = ? and lane = ? and released_at is null")
                .params(lease.partner().alpha2(), lease.lane().name())
                .query(UUID.class)
                .list());
    }

    /** Within the transaction that notes the same in their consignment. */
    void hold(Lease lease, List<Wait> some) {
        String partner = lease.partner().alpha2();
        for (var wait : some) {
            jdbc.sql(HOLD)
                    .params(wait.record().number(), partner, lease.lane().name(), wait.subject())
                    .update();
            evidence.note(Event.EXCEPTION, Long.toString(wait.record().number()), List.of(partner, "HELD"));
        }
    }

    /** Some that are to be looked at again. Whoever takes them looks; after a crash their time comes again. */
    Set<Stack> claim(int most) {
        return new HashSet<>(jdbc.sql(CLAIM)
                .param(most)
                .query((rs, n) -> new Stack(
                        rs.getObject("subject", UUID.class),
                        new CountryCode(rs.getString("partner")),
                        Lane.valueOf(rs.getString("lane"))))
                .list());
    }
}
