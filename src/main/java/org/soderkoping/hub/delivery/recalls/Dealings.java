package org.soderkoping.hub.delivery.recalls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.reading.CaseOrigins;
import org.soderkoping.hub.ledger.reading.StoredRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of a case at the moment of sending: whom it may not reach, and what of it a partner was sent. */
public final class Dealings {
    private final JdbcClient jdbc;
    private final CaseOrigins origins;
    private final BiFunction<RecordId, CountryCode, UUID> ids;

    /** @param ids how a record's delivery to a partner is called */
    public Dealings(JdbcClient jdbc, BiFunction<RecordId, CountryCode, UUID> ids) {
        this.jdbc = jdbc;
        this.origins = new CaseOrigins(jdbc);
        this.ids = ids;
    }

    /** The origin sets of whole cases, corrections included. */
    public Map<UUID, Set<CountryCode>> origins(Collection<UUID> subjects) {
        return origins.find(subjects);
    }

    /** The deliveries of the case before this record that the broker has confirmed, oldest first. */
    public List<UUID> deliveries(StoredRecord record, CountryCode partner) {
        return jdbc
                .sql("select r.id, c.sent from record r join consignment c on c.batch_id = r.batch_id"
                        + " where r.subject = ? and r.id < ? and c.partner = ? order by r.id")
                .params(record.subject(), record.id().number(), partner.alpha2())
                .query((rs, n) -> new Sent(RecordId.of(rs.getLong("id")), Marks.parse(rs.getString("sent"))))
                .list()
                .stream()
                .filter(Sent::confirmed)
                .map(sent -> ids.apply(sent.record(), partner))
                .toList();
    }

    private record Sent(RecordId record, Marks marks) {
        boolean confirmed() {
            return marks.has(record.position());
        }
    }
}
