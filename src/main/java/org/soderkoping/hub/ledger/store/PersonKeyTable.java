package org.soderkoping.hub.ledger.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which keys the persons of the asylum cases are found. */
public final class PersonKeyTable {
    /** A key of a person of a case; both are pseudonyms. */
    public record Row(UUID key, UUID subject) {}

    private final JdbcClient jdbc;

    public PersonKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds keys; one that is there already stays. */
    public void insert(Collection<Row> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var rows = Columns.of(keys);
        jdbc.sql("insert into person_key (key, subject) select * from unnest(?, ?) on conflict do nothing")
                .params(rows.uuids(Row::key), rows.uuids(Row::subject))
                .update();
    }

    /** The asylum cases that have a key in common with these. */
    public List<UUID> listSubjects(Set<UUID> keys) {
        return jdbc.sql("select distinct subject from person_key where key = any(?)")
                .param(Columns.of(keys).uuids(k -> k))
                .query(UUID.class)
                .list();
    }
}
