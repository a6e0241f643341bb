package org.soderkoping.hub.delivery.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.delivery.relay.HeldBook.Stack;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.Evidence.Event;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.persons.Interlock.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives held deliveries back to their consignments, in one transaction; the relay sends them in the order of the ledger.
 * What is given back already is not found any more, so that doing it again does nothing.
 */
final class Reopening {
    private static final String OF_STACK =
            " where h.subject = :subject and h.partner = :partner and h.lane = :lane and h.released_at is null";
    private static final String BATCHES = "(select h.record_id >> 9 from held_delivery h" + OF_STACK + ")";
    private static final String HELD = "select h.record_id, c.id, coalesce(substring(c.digests from"
            + " (h.record_id & 511)::int * 16 + 1 for 16) <> decode(repeat('00', 16), 'hex'), false) as begun"
            + " from held_delivery h join consignment c on c.batch_id = h.record_id >> 9 and c.partner = h.partner"
            + OF_STACK + " order by h.record_id";
    private static final String REOPEN = "update consignment set held = set_bit(held, :at, 0)::varbit,"
            + " excepted = case when :dropped then set_bit(excepted, :at, 1)::varbit else excepted end,"
            + " opened_at = case state when 'OPEN' then opened_at else clock_timestamp() end,"
            + " state = 'OPEN', changed = true where id = :id";

    /**
     * One held delivery.
     *
     * @param begun whether sending was begun before it was held, so that a copy may be with the partner
     */
    private record Row(RecordId record, long consignment, boolean begun) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Evidence evidence;

    Reopening(JdbcClient jdbc, TransactionTemplate transactions, Evidence evidence) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.evidence = evidence;
    }

    /**
     * Gives back all that is held of a subject in a lane. What was taken back before any of it was sent is left out, with
     * what took it back, and nobody is told: its sender has no use for it any more.
     */
    void release(Stack stack, Verdict verdict) {
        transactions.executeWithoutResult(status -> {
            lock(stack);
            var held = list(stack);
            var dropped = dropped(held, verdict.takenBack());
            held.forEach(row -> reopen(stack, row, dropped.contains(row.record)));
            dropped.forEach(record -> drop(stack, record));
            held.forEach(row -> note(stack, row.record, verdict.endings()));
        });
    }

    /** Batches before consignments, each in ascending order, as the level sweep takes them. */
    private void lock(Stack stack) {
        lock("select 1 from batch where id in " + BATCHES + " order by id for update", stack);
        lock(
                "select 1 from consignment where partner = :partner and batch_id in " + BATCHES
                        + " order by batch_id for update",
                stack);
    }

    private void lock(String rows, Stack stack) {
        jdbc.sql(rows).params(params(stack)).query(Integer.class).list();
    }

    private List<Row> list(Stack stack) {
        return jdbc.sql(HELD)
                .params(params(stack))
                .query((rs, n) ->
                        new Row(RecordId.of(rs.getLong("record_id")), rs.getLong("id"), rs.getBoolean("begun")))
                .list();
    }

    private static Set<RecordId> dropped(List<Row> held, Map<RecordId, RecordId> takenBack) {
        var unsent = held.stream().filter(r -> !r.begun).map(Row::record).collect(Collectors.toSet());
        return held.stream()
                .map(Row::record)
                .filter(r -> Optional.ofNullable(takenBack.get(r))
                        .filter(unsent::contains)
                        .isPresent())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** One by one: what the relay holds in the meantime is not among them, and stays held. */
    private void reopen(Stack stack, Row row, boolean dropped) {
        jdbc.sql("update held_delivery set released_at = clock_timestamp() where record_id = ? and partner = ?")
                .params(row.record.number(), stack.partner().alpha2())
                .update();
        jdbc.sql(REOPEN)
                .param("at", row.record.position())
                .param("dropped", dropped)
                .param("id", row.consignment)
                .update();
    }

    private void drop(Stack stack, RecordId record) {
        jdbc.sql(
                        "insert into exception_record (record_id, partner, lane, subject, reason, detail)"
                                + " values (:record, :partner, :lane, :subject, 'WITHHELD', 'TAKEN_BACK') on conflict do nothing")
                .param("record", record.number())
                .params(params(stack))
                .update();
        jdbc.sql("update batch set told_withheld = set_bit(told_withheld, ?, 1)::varbit where id = ?")
                .params(record.position(), record.batch())
                .update();
    }

    private void note(Stack stack, RecordId record, List<UUID> endings) {
        var facts = Stream.concat(
                        Stream.of(stack.partner().alpha2(), "RELEASED"),
                        endings.stream().map(UUID::toString).sorted())
                .toList();
        evidence.note(Event.EXCEPTION, Long.toString(record.number()), facts);
    }

    private static Map<String, Object> params(Stack stack) {
        return Map.of(
                "subject", stack.subject(),
                "partner", stack.partner().alpha2(),
                "lane", stack.lane().name());
    }
}
