package org.soderkoping.hub.ledger.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** All that was recorded of one case of one agency, and for whom it was meant. */
public final class CaseFile {
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final SealedRecords records;

    public CaseFile(JdbcClient jdbc, SubjectKeys keys, Sealing sealing, MessageForm form) {
        this.jdbc = jdbc;
        this.records = new SealedRecords(jdbc, keys, sealing, form);
    }

    /** The records of these kinds, newest first, a hundred at most. */
    public List<StoredRecord> list(UUID subject, String... kinds) {
        return records.openAll(
                records.list("where subject = ? and kind = any(?) order by id desc limit " + MOST, subject, kinds));
    }

    /** A record by its message id, if this agency sent it. */
    public Optional<StoredRecord> find(AgencyId agency, UUID messageId) {
        var sealed = records.list(
                "where message_id = ? and exists (select 1 from batch b join intake i on i.id = b.intake_id"
                        + " where b.id = record.batch_id and i.agency = ?)",
                messageId,
                agency.value());
        return records.openAll(sealed).stream().findFirst();
    }

    /** The union of the origin sets of all that was recorded of a case. */
    public Set<CountryCode> origins(UUID subject) {
        var origins = new HashSet<CountryCode>();
        jdbc
                .sql("select distinct origins from record where subject = ?")
                .param(subject)
                .query(String.class)
                .list()
                .stream()
                .flatMap(SealedRecords::countries)
                .forEach(origins::add);
        return origins;
    }

    /**
     * Partners that have, or will have, a state of these that nobody has asked them to give back: it was meant for them,
     * their lane has not held it back, and no newer lifecycle message recalls it.
     */
    public Set<CountryCode> recipients(List<StoredRecord> states) {
        var held = heldBack(states);
        var newest = new HashMap<CountryCode, Boolean>();
        states.stream()
                .sorted(Comparator.comparingLong(s -> s.id().number()))
                .forEach(state -> state.decisions().forEach((partner, decision) -> {
                    if (decision.recalled()) {
                        newest.put(partner, false);
                    } else if (decision.released()
                            && !held.contains(new Delivery(state.id().number(), partner))) {
                        newest.put(partner, true);
                    }
                }));
        return newest.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<Delivery> heldBack(List<StoredRecord> states) {
        return jdbc.sql("select record_id, partner from exception_record where record_id = any(?)"
                        + " and reason = 'WITHHELD'")
                .param(numbers(states, s -> s.id().number()))
                .query((rs, n) -> new Delivery(rs.getLong("record_id"), new CountryCode(rs.getString("partner"))))
                .set();
    }

    /** One record meant for one partner. */
    private record Delivery(long recordId, CountryCode partner) {}

    private static SqlArrayValue numbers(List<StoredRecord> states, ToLongFunction<StoredRecord> number) {
        return new SqlArrayValue(
                "int8", states.stream().mapToLong(number).distinct().boxed().toArray());
    }
}
