package org.soderkoping.hub.delivery.receipts;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.delivery.relay.DeliveryIds.Delivery;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Notes on consignments what came back. Noting anything twice changes nothing. */
final class ReturnBook {
    /** What of a consignment can be checked. */
    record Sent(long id, CountryCode partner, Marks members, byte @Nullable [] digests) {
        @Override
        public String toString() {
            return "consignment " + id;
        }

        boolean holds(int position) {
            return position < members.size() && members.has(position) && digests != null;
        }

        boolean matches(int position, byte[] head) {
            return digests != null
                    && Arrays.equals(
                            digests, position * Sha256.HEAD, (position + 1) * Sha256.HEAD, head, 0, Sha256.HEAD);
        }
    }

    /** What a bitmap of a consignment says. */
    enum Return {
        TAKEN("taken"),
        PROCESSED("processed"),
        REFUSED("refused");

        private final String column;

        Return(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;

    ReturnBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A partner's consignments of these batches. */
    Map<Long, Sent> list(CountryCode partner, Collection<Long> batches) {
        var found = new HashMap<Long, Sent>();
        jdbc.sql("select id, batch_id, members, digests from consignment where partner = ? and batch_id = any(?)")
                .params(partner.alpha2(), new SqlArrayValue("int8", batches.toArray()))
                .query((rs, n) -> found.put(
                        rs.getLong("batch_id"),
                        new Sent(
                                rs.getLong("id"),
                                partner,
                                Marks.parse(rs.getString("members")),
                                rs.getBytes("digests"))))
                .list();
        return found;
    }

    /** Sets the bits of these deliveries, the consignments in ascending order so that nobody waits in a circle. */
    void note(Return what, Collection<Delivery> deliveries) {
        var positions = new TreeMap<Long, Map<CountryCode, List<Integer>>>();
        for (var delivery : deliveries) {
            positions
                    .computeIfAbsent(delivery.record().batch(), b -> new TreeMap<>())
                    .computeIfAbsent(delivery.partner(), p -> new java.util.ArrayList<>())
                    .add(delivery.record().position());
        }
        positions.forEach((batch, partners) -> partners.forEach((partner, list) -> note(what, batch, partner, list)));
    }

    private void note(Return what, long batch, CountryCode partner, List<Integer> positions) {
        String bits = "(select bit_or(set_bit(members & ~members, p, 1)) from unnest(:positions) p"
                + " where p < length(members))";
        jdbc.sql("update consignment set " + what.column + " = " + what.column + " | (" + bits
                        + " & members)::varbit, changed = true where batch_id = :batch and partner = :partner")
                .param("positions", new SqlArrayValue("int4", positions.toArray()))
                .param("batch", batch)
                .param("partner", partner.alpha2())
                .update();
    }

    /** Takes a delivery out as dead or refused, once. */
    boolean except(Delivery delivery, String reason, String detail) {
        return jdbc.sql("insert into exception_record (record_id, partner, lane, reason, detail)"
                                + " select ?, partner, lane, ?, ? from consignment where batch_id = ? and partner = ?"
                                + " on conflict do nothing")
                        .params(
                                delivery.record().number(),
                                reason,
                                detail,
                                delivery.record().batch(),
                                delivery.partner().alpha2())
                        .update()
                > 0;
    }
}
