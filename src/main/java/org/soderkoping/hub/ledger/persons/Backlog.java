package org.soderkoping.hub.ledger.persons;

import java.util.ArrayList;
import java.util.Optional;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.ledger.reading.CaseRecords;
import org.soderkoping.hub.ledger.store.PersonKeyTable;
import org.soderkoping.hub.ledger.writing.LedgerDatabase;

/** The registrations that were recorded before the hub kept keys of persons; while some are left, none can be ruled out. */
final class Backlog {
    private static final int SOME = 200;

    private record Stretch(long done, long until) {}

    private final LedgerDatabase database;
    private final CaseRecords records;
    private final PersonKeys keys;
    private final PersonKeyTable table;
    private volatile boolean over;

    Backlog(LedgerDatabase database, CaseRecords records, PersonKeys keys) {
        this.database = database;
        this.records = records;
        this.keys = keys;
        this.table = new PersonKeyTable(database.jdbc());
    }

    /** Whether every registration of the ledger has its keys. */
    boolean over() {
        if (!over) {
            over = database.jdbc()
                    .sql("select done >= until from person_key_backlog")
                    .query(Boolean.class)
                    .single();
        }
        return over;
    }

    /** Takes some up, in one transaction; false when none is left, or another hub is at it. */
    boolean takeUp() {
        return !over()
                && Boolean.TRUE.equals(database.transactions().execute(status -> {
                    var stretch = lock();
                    stretch.ifPresent(this::take);
                    return stretch.isPresent();
                }));
    }

    private Optional<Stretch> lock() {
        return database.jdbc()
                .sql("select done, until from person_key_backlog where done < until for update skip locked")
                .query((rs, n) -> new Stretch(rs.getLong("done"), rs.getLong("until")))
                .optional();
    }

    private void take(Stretch stretch) {
        var ids = database.jdbc()
                .sql("select id from record where id > ? and id <= ?"
                        + " and kind in ('ASYLUM_REGISTRATION', 'DATA_LIFECYCLE') order by id limit " + SOME)
                .params(stretch.done, stretch.until)
                .query(Long.class)
                .list();
        var rows = new ArrayList<PersonKeyTable.Row>();
        for (var record : records.open(ids)) {
            keys.ofApplicants(Parts.body(record.message()))
                    .forEach(key -> rows.add(new PersonKeyTable.Row(key, record.subject())));
        }
        table.insert(rows);
        long done = ids.size() < SOME ? stretch.until : ids.get(ids.size() - 1);
        database.jdbc()
                .sql("update person_key_backlog set done = ?")
                .param(done)
                .update();
    }
}
