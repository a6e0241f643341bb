package org.soderkoping.hub.delivery.relay;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.soderkoping.hub.delivery.relay.Load.Exempt;
import org.soderkoping.hub.delivery.relay.Load.Part;
import org.soderkoping.hub.delivery.relay.Packer.Behind;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.Evidence.Event;
import org.soderkoping.hub.ledger.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves consignments on, always under the fence of the lane's lease. */
public final class ConsignmentBook {
    /** Records of a lane that may be unconfirmed at a time. */
    static final int ROUND = 500;

    private static final int CONSIGNMENTS = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LaneLeases leases;
    private final Evidence evidence;
    private final HeldBook held;

    public ConsignmentBook(JdbcClient jdbc, TransactionTemplate transactions, LaneLeases leases, Evidence evidence) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.leases = leases;
        this.evidence = evidence;
        this.held = new HeldBook(jdbc, evidence);
    }

    /**
     * What is sent in one go.
     *
     * @param full whether more was waiting than it took
     */
    record Round(List<Consignment> consignments, boolean full) {}

    /** The oldest open consignments of a lane, together no more than one round. */
    Round listOpen(Lease lease) {
        var round = new ArrayList<Consignment>();
        int records = 0;
        for (var consignment : query(lease)) {
            records += consignment.open().count();
            if (records > ROUND && !round.isEmpty()) {
                return new Round(round, true);
            }
            round.add(consignment);
        }
        return new Round(round, round.size() == CONSIGNMENTS);
    }

    /** Subjects of a lane with a record in quarantine or held: what is newer of them waits behind it. */
    Behind listBehind(Lease lease) {
        var quarantined = jdbc.sql("select distinct subject from exception_record where partner = ? and lane = ?"
                        + " and resolved_at is null and reason in ('QUARANTINED', 'HELD')")
                .params(lease.partner().alpha2(), lease.lane().name())
                .query(UUID.class)
                .list();
        return new Behind(new HashSet<>(quarantined), held.listSubjects(lease));
    }

    /** Notes before sending what will be sent, so that a receipt can be checked however early it comes. */
    boolean begin(Lease lease, Load load) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (!leases.prolong(lease)) {
                return false;
            }
            var parts = load.parts();
            lock(parts);
            begin(lease, parts);
            parts.forEach(p -> p.exempt().forEach(e -> except(lease, e)));
            parts.forEach(p -> held.hold(lease, p.held()));
            return true;
        }));
    }

    /** What is only taken out or held was not attempted. */
    private void begin(Lease lease, List<Part> parts) {
        jdbc.sql("update consignment c set attempts = c.attempts + p.attempts, fence = ?, digests = p.digests,"
                        + " excepted = c.excepted | p.excepted::varbit, held = c.held | p.held::varbit"
                        + " from unnest(?, ?, ?, ?, ?) as p (id, attempts, digests, excepted, held) where c.id = p.id")
                .params(
                        lease.fence(),
                        array("int8", parts, p -> p.of().id()),
                        array("int4", parts, p -> p.items().isEmpty() ? 0 : 1),
                        digests(parts),
                        array("text", parts, p -> p.excepted().toString()),
                        array("text", parts, p -> p.heldBack().toString()))
                .update();
    }

    /** Notes what the broker has confirmed. */
    boolean mark(Lease lease, Load load, Set<UUID> confirmed) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (!leases.prolong(lease)) {
                return false;
            }
            lock(load.parts());
            mark(load.parts(), part -> part.sent(confirmed));
            evidence.note(Event.DELIVERY, lease.partner() + "/" + lease.lane().lower(), facts(load, confirmed));
            return true;
        }));
    }

    /** Takes records out that the broker alone keeps refusing, while their neighbours pass. */
    void quarantine(Lease lease, Part part, List<Exempt> poisoned) {
        transactions.executeWithoutResult(status -> {
            if (!leases.prolong(lease)) {
                return;
            }
            var out = Marks.of(
                    part.of().open().size(),
                    poisoned.stream().mapToInt(e -> e.record().position()));
            jdbc.sql("update consignment set excepted = excepted | ?::varbit where id = ?")
                    .params(out.toString(), part.of().id())
                    .update();
            poisoned.forEach(e -> except(lease, e));
            mark(List.of(part), p -> Marks.none(out.size()));
        });
    }

    /** Everybody locks consignments by batch and then partner, so that nobody waits in a circle. */
    private void lock(List<Part> parts) {
        jdbc.sql("select id from consignment where id = any(?) order by batch_id, partner for update")
                .param(array("int8", parts, p -> p.of().id()))
                .query(Long.class)
                .list();
    }

    private void mark(List<Part> parts, Function<Part, Marks> sent) {
        jdbc.sql("update consignment c set sent = c.sent | p.sent::varbit, changed = true, state ="
                        + " case when (c.sent | p.sent::varbit | c.excepted | c.held) & c.members = c.members"
                        + " then 'PUBLISHED' else 'OPEN' end"
                        + " from unnest(?, ?) as p (id, sent) where c.id = p.id")
                .params(
                        array("int8", parts, p -> p.of().id()),
                        array("text", parts, p -> sent.apply(p).toString()))
                .update();
    }

    /** The driver writes bytea only from an array of byte arrays. */
    private static SqlArrayValue digests(List<Part> parts) {
        return new SqlArrayValue(
                "bytea", (Object[]) parts.stream().map(Part::digests).toArray(byte[][]::new));
    }

    private static SqlArrayValue array(String type, List<Part> parts, Function<Part, Object> of) {
        return new SqlArrayValue(type, parts.stream().map(of).toArray());
    }

    private void except(Lease lease, Exempt exempt) {
        int added = jdbc.sql("insert into exception_record (record_id, partner, lane, subject, reason, detail)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        exempt.record().number(),
                        lease.partner().alpha2(),
                        lease.lane().name(),
                        exempt.subject(),
                        exempt.reason(),
                        exempt.detail())
                .update();
        if (added > 0) {
            evidence.note(
                    Event.EXCEPTION,
                    Long.toString(exempt.record().number()),
                    List.of(lease.partner().alpha2(), exempt.reason(), exempt.detail()));
        }
    }

    private static List<String> facts(Load load, Set<UUID> confirmed) {
        return load.parts().stream()
                .flatMap(p -> p.items().stream()
                        .filter(i -> confirmed.contains(i.parcel().id()))
                        .map(i -> i.parcel().id() + " " + p.of().id() + " "
                                + HexFormat.of().formatHex(p.digests(), i.position() * 16, i.position() * 16 + 16)))
                .toList();
    }

    private List<Consignment> query(Lease lease) {
        return jdbc.sql("select id, batch_id, members, sent, excepted | held as out, digests, attempts, opened_at"
                        + " from consignment where partner = ? and lane = ? and state = 'OPEN' order by batch_id limit "
                        + CONSIGNMENTS)
                .params(lease.partner().alpha2(), lease.lane().name())
                .query((rs, n) -> new Consignment(
                        rs.getLong("id"),
                        rs.getLong("batch_id"),
                        Marks.parse(rs.getString("members"))
                                .without(Marks.parse(rs.getString("sent")))
                                .without(Marks.parse(rs.getString("out"))),
                        rs.getBytes("digests"),
                        rs.getInt("attempts"),
                        rs.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
