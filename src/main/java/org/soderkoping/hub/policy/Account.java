package org.soderkoping.hub.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soderkoping.hub.policy.Gates.Passage;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.policy.explanation.FieldOutcome;
import org.soderkoping.hub.policy.explanation.Outcome;
import org.soderkoping.hub.policy.explanation.Stop;
import org.soderkoping.hub.policy.projection.Projector;

/** Puts together what the steps of a decision say of one record and one partner, to the last step. */
final class Account {
    private static final Set<Stop> FOR_WANT_OF_CLAUSES = Set.of(Stop.NO_CLAUSE, Stop.ENDED);

    private final Gates gates;
    private final Stops stops;
    private final Projector projector;

    Account(Gates gates, Stops stops, Projector projector) {
        this.gates = gates;
        this.stops = stops;
        this.projector = projector;
    }

    /** @param shut gates that are shut before any rule is asked */
    Explanation of(Explanation.Heading heading, Passage passage, List<Stop> shut) {
        Case record = passage.record().before(passage.partner(), gates.listOpen(passage));
        var found = all(record, shut);
        var fields = before(found).explain(record);
        if (!record.clauses().isEmpty() && !fields.whole()) {
            found.add(Stop.OBLIGATORY);
        }
        var outcomes = found.isEmpty() ? fields.outcomes() : withheld(fields.outcomes());
        return new Explanation(heading, found, gates.explain(passage), outcomes);
    }

    /** Of a record that a prohibition stops its fields tell what would be, were this one not there. */
    private Projector before(List<Stop> found) {
        boolean forbidden = !found.isEmpty() && found.get(0).step() == Stop.Step.PROHIBITION;
        return forbidden ? projector.without(found.get(0).code()) : projector;
    }

    /** Each once; a stored decision may have ended for the reason that holds today. */
    private List<Stop> all(Case record, List<Stop> shut) {
        Map<String, Stop> found = new LinkedHashMap<>();
        shut.forEach(s -> found.putIfAbsent(s.code(), s));
        boolean ended = shut.stream().anyMatch(FOR_WANT_OF_CLAUSES::contains);
        stops.list(record).stream()
                .filter(s -> !(ended && FOR_WANT_OF_CLAUSES.contains(s)))
                .forEach(s -> found.putIfAbsent(s.code(), s));
        return new ArrayList<>(found.values());
    }

    private static List<FieldOutcome> withheld(List<FieldOutcome> outcomes) {
        return outcomes.stream()
                .filter(o -> o.outcome() != Outcome.MADE)
                .map(o -> o.outcome().goes() || o.outcome() == Outcome.COARSER ? o.with(Outcome.WITH_RECORD, "") : o)
                .toList();
    }
}
