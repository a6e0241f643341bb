package org.soderkoping.hub.policy.oracle.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Clause;

/** What may happen to a set of agreements while a record waits. */
final class Amendments {
    private final Dice dice;
    private final RandomAgreementSet drawn;

    Amendments(Dice dice, RandomAgreementSet drawn) {
        this.dice = dice;
        this.drawn = drawn;
    }

    Collection<Agreement> of(List<Agreement> set) {
        if (dice.in100(50)) {
            return set;
        }
        var amended = new ArrayList<Agreement>();
        for (Agreement agreement : set) {
            amend(agreement).ifPresent(amended::add);
        }
        if (dice.in100(10)) {
            amended.add(drawn.agreement("TEST-9", 1));
        }
        return amended;
    }

    private Optional<Agreement> amend(Agreement old) {
        int roll = dice.below(100);
        if (roll < 50) {
            return Optional.of(old);
        }
        if (roll < 60) {
            return Optional.empty();
        }
        if (roll < 72) {
            return Optional.of(with(old, old.version(), !old.suspended(), old.clauses()));
        }
        int version = old.version() + 1;
        var clauses =
                old.clauses().stream().map(c -> rewritten(old, c, version)).toList();
        return Optional.of(with(old, version, old.suspended(), clauses));
    }

    private Clause rewritten(Agreement old, Clause clause, int version) {
        String ref =
                old.id() + "/" + version + clause.ref().substring(clause.ref().indexOf('#'));
        return drawn.clause(ref, old.id(), old.parties());
    }

    private static Agreement with(Agreement old, int version, boolean suspended, List<Clause> clauses) {
        return new Agreement(old.id(), version, old.parties(), old.from(), old.until(), suspended, clauses);
    }
}
