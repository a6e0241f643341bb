package org.soderkoping.hub.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.explanation.Bar;
import org.soderkoping.hub.policy.explanation.Grant;

/** Gates D25 and D26 and the border of rule D17: which clauses a record can go by to a partner on a day. */
final class Gates {
    /** What {@link Agreements} does not look at itself. */
    private static final Set<Bar> LATER = EnumSet.of(Bar.PURPOSE, Bar.BORDER, Bar.NOT_NAMED);

    private final Supplier<Agreements> agreements;

    Gates(Supplier<Agreements> agreements) {
        this.agreements = agreements;
    }

    /**
     * One record to one partner.
     *
     * @param named agreement and clause ids without version that alone may apply; null for any
     */
    record Passage(
            Dossier record,
            CountryCode partner,
            LocalDate day,
            @Nullable Set<String> named) {
        Passage(Dossier record, CountryCode partner, Instant now) {
            this(record, partner, LocalDate.ofInstant(now, ZoneOffset.UTC), null);
        }

        /** The same with the clauses of a stored decision alone. */
        Passage naming(Set<String> clauses) {
            return new Passage(record, partner, day, clauses);
        }
    }

    /** The clauses that apply, in order of agreement, each once and for those of its purposes that the sender has, too. */
    List<Clause> listOpen(Passage passage) {
        var record = passage.record();
        var open = new ArrayList<Clause>(2);
        for (String kind : record.kinds()) {
            for (Clause clause :
                    agreements.get().listClauses(kind, record.sender(), passage.partner(), passage.day())) {
                if (!barred(clause, passage)) {
                    var shared = clause.forPurposes(record.heading().purposes());
                    if (!open.contains(shared)) {
                        open.add(shared);
                    }
                }
            }
        }
        return open;
    }

    private static boolean barred(Clause clause, Passage passage) {
        for (Bar bar : LATER) {
            if (bars(bar, clause, passage)) {
                return true;
            }
        }
        return false;
    }

    /** All clauses on the record's kind, and what bars each. */
    List<Grant> explain(Passage passage) {
        var grants = new ArrayList<Grant>();
        for (Agreement agreement : agreements.get().all()) {
            for (Clause clause : agreement.clauses()) {
                if (!Collections.disjoint(clause.kinds(), passage.record().kinds())) {
                    grants.add(Grant.of(clause, bars(agreement, clause, passage)));
                }
            }
        }
        return grants;
    }

    private static List<Bar> bars(Agreement agreement, Clause clause, Passage passage) {
        var bars = new ArrayList<Bar>();
        for (Bar bar : Bar.values()) {
            boolean shut = bar == Bar.FORCE ? !agreement.inForce(passage.day()) : bars(bar, clause, passage);
            if (shut) {
                bars.add(bar);
            }
        }
        return bars;
    }

    private static boolean bars(Bar bar, Clause clause, Passage passage) {
        var record = passage.record();
        return switch (bar) {
            case PARTIES ->
                !clause.from().contains(record.sender())
                        || !clause.to().contains(passage.partner())
                        || record.sender().equals(passage.partner());
            case FORCE -> false; // of the agreement
            case PURPOSE ->
                Collections.disjoint(clause.purposes(), record.heading().purposes());
            case BORDER -> clause.atBorder() && !Lifecycle.atBorder(record.body(), passage.partner());
            case NOT_NAMED -> passage.named() != null && !passage.named().contains(clause.name());
        };
    }
}
