package org.soderkoping.hub.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;

/** Gates D25 and D26 and the border of rule D17: which clauses a record can go by to a partner at a moment. */
final class Gates {
    private final Supplier<Agreements> agreements;

    Gates(Supplier<Agreements> agreements) {
        this.agreements = agreements;
    }

    /** The clauses that apply, in order of agreement, each once. */
    List<Clause> listOpen(Dossier record, CountryCode partner, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var open = new ArrayList<Clause>(2);
        for (String kind : record.kinds()) {
            for (Clause clause : agreements.get().listClauses(kind, record.sender(), partner, day)) {
                if (opens(clause, record, partner) && !open.contains(clause)) {
                    open.add(clause);
                }
            }
        }
        return open;
    }

    private static boolean opens(Clause clause, Dossier record, CountryCode partner) {
        return !Collections.disjoint(clause.purposes(), record.heading().purposes())
                && (!clause.atBorder() || Lifecycle.atBorder(record.body(), partner));
    }
}
