package org.soderkoping.hub.ledger.store;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.ledger.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of each batch waits for whom; written here, moved on by the relay. */
public final class ConsignmentTable {
    private final JdbcClient jdbc;

    public ConsignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row per partner, in the partners' order so that no two transactions wait for each other in a circle. */
    public void insert(long batchId, Lane lane, SortedMap<CountryCode, Marks> members) {
        if (members.isEmpty()) {
            return;
        }
        var rows = Columns.of(members.entrySet());
        jdbc.sql(
                        "insert into lane_lease (partner, lane) select p, :lane from unnest(:partner) p on conflict do nothing")
                .param("lane", lane.name())
                .param("partner", rows.texts(e -> e.getKey().alpha2()))
                .update();
        String none = Marks.none(members.values().iterator().next().size()).toString();
        jdbc.sql("insert into consignment (batch_id, partner, lane, members, sent, taken, processed, refused, excepted,"
                        + " held) select :batch, p, :lane, m::varbit, :none::varbit, :none::varbit, :none::varbit,"
                        + " :none::varbit, :none::varbit, :none::varbit from unnest(:partner, :members) as row(p, m)")
                .param("batch", batchId)
                .param("lane", lane.name())
                .param("none", none)
                .param("partner", rows.texts(e -> e.getKey().alpha2()))
                .param("members", rows.texts(e -> e.getValue().toString()))
                .update();
    }

    public Set<CountryCode> listPartners(long batchId) {
        return new TreeSet<>(jdbc.sql("select partner from consignment where batch_id = ?")
                .param(batchId)
                .query((rs, n) -> new CountryCode(rs.getString(1)))
                .list());
    }
}
