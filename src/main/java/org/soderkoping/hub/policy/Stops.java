package org.soderkoping.hub.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Rule;
import org.soderkoping.hub.policy.explanation.Stop;
import org.soderkoping.hub.policy.rules.RuleBook;

/** What stops a whole record before its fields are looked at: the prohibitions, the firewall first, then no clause. */
final class Stops {
    private final RuleBook rules;

    Stops(RuleBook rules) {
        this.rules = rules;
    }

    /** The one that decides. */
    Optional<Stop> findFirst(Case record) {
        return list(record, true).stream().findFirst();
    }

    /** All of them, in the order they are asked. */
    List<Stop> list(Case record) {
        return list(record, false);
    }

    private List<Stop> list(Case record, boolean enough) {
        var stops = new ArrayList<Stop>(1);
        forbid(record, enough, stops);
        if (!(enough && !stops.isEmpty())) {
            Lifecycle.replacement(record).ifPresent(inner -> forbid(inner, enough, stops));
        }
        if (record.clauses().isEmpty() && !(enough && !stops.isEmpty())) {
            stops.add(Stop.NO_CLAUSE);
        }
        return stops;
    }

    private void forbid(Case record, boolean enough, List<Stop> stops) {
        for (Rule rule : rules.rules()) {
            if (rule.withholdsRecord(record)) {
                var stop = Stop.of(rule);
                if (!stops.contains(stop)) {
                    stops.add(stop);
                }
                if (enough) {
                    return;
                }
            }
        }
    }
}
