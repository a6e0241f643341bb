package org.soderkoping.hub.ledger.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.history.AsylumProcedure;
import org.soderkoping.hub.ledger.history.Standing;
import org.soderkoping.hub.ledger.reading.CaseRecords;
import org.soderkoping.hub.ledger.store.PersonKeyTable;

/**
 * S59: nobody is returned whose asylum procedure is open, wherever it is. Judges a return case by all that any agency has
 * recorded at this moment; what it says holds for the moment only, and is told to nobody.
 */
public final class Interlock {
    private final Backlog backlog;
    private final CaseRecords records;
    private final PersonKeys keys;
    private final PersonKeyTable table;
    private final Clock clock;

    Interlock(Backlog backlog, CaseRecords records, Sides sides, Clock clock) {
        this.backlog = backlog;
        this.records = records;
        this.keys = sides.keys;
        this.table = sides.table;
        this.clock = clock;
    }

    /** How a person is known, and which asylum cases are about whom. */
    record Sides(PersonKeys keys, PersonKeyTable table) {}

    /**
     * What is to become of a return case.
     *
     * @param held whether nothing of it may go
     * @param endings the messages by which the procedures of its person have ended
     * @param takenBack of its records those that were taken back, with the record each began with
     */
    public record Verdict(boolean held, List<UUID> endings, Map<RecordId, RecordId> takenBack) {
        private static final Verdict HELD = new Verdict(true, List.of(), Map.of());
    }

    /** Judges a return case by its subject. Of a case that was corrected, each person it ever named counts. */
    public Verdict judge(UUID returnCase) {
        var whole = records.open(returnCase, Kind.RETURN_CASE, Kind.DATA_LIFECYCLE);
        if (!backlog.over() || !whole.whole()) {
            return Verdict.HELD;
        }
        var known = whole.oldestFirst().stream()
                .flatMap(r -> keys.ofReturned(Parts.body(r.message())).stream())
                .collect(Collectors.toSet());
        var endings = new ArrayList<UUID>();
        for (UUID asylumCase : table.listSubjects(known)) {
            var procedure = procedure(asylumCase);
            if (procedure.open()) {
                return Verdict.HELD;
            }
            procedure.endedBy().ifPresent(endings::add);
        }
        return new Verdict(false, endings, Standing.of(whole.oldestFirst()).takenBack());
    }

    /** Prepares the judging of what was recorded before there was an interlock; false when there is nothing to prepare. */
    public boolean prepare() {
        return backlog.takeUp();
    }

    private AsylumProcedure procedure(UUID asylumCase) {
        var whole = records.open(asylumCase, Kind.ASYLUM_REGISTRATION, Kind.ASYLUM_STATUS_CHANGE, Kind.DATA_LIFECYCLE);
        return AsylumProcedure.of(whole, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
