package org.soderkoping.hub.ledger.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The origin sets of whole cases at this moment, corrections included: a record that still waits must not go to a country
 * that a newer record of its case names.
 */
public final class CaseOrigins {
    private final JdbcClient jdbc;

    public CaseOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The union of all that was recorded of each case; a case without a record is left out. */
    public Map<UUID, Set<CountryCode>> find(Collection<UUID> subjects) {
        var origins = new HashMap<UUID, Set<CountryCode>>();
        jdbc.sql("select distinct subject, origins from record where subject = any(?)")
                .param(new SqlArrayValue("uuid", subjects.stream().distinct().toArray()))
                .query(rs -> {
                    origins.computeIfAbsent(rs.getObject("subject", UUID.class), s -> new HashSet<>())
                            .addAll(SealedRecords.countries(rs.getString("origins"))
                                    .collect(Collectors.toSet()));
                });
        return origins;
    }
}
