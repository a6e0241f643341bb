package org.soderkoping.hub.policy.oracle.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Clause;

/**
 * A clause that passed the gates for one message and partner.
 *
 * @param purposes those of the clause that the sender has, too: what the partner may use the message for
 */
public record Commitment(Clause clause, Set<Purpose> purposes) {
    private static final Set<Purpose> STUDY = EnumSet.of(Purpose.RISK, Purpose.STATISTICS, Purpose.COI);
    private static final Set<String> OF_THE_UNION = Set.of("DUBLIN3", "AMMR2024");

    /** Gates D25 and D26, and what an agreement says of itself: kinds, from, to, the border. */
    public static List<Commitment> list(
            Situation situation, Set<String> kinds, Collection<Agreement> agreements, Instant at) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        var found = new ArrayList<Commitment>();
        for (Agreement agreement : agreements) {
            if (binds(agreement, day)) {
                agreement.clauses().stream()
                        .filter(c -> c.kinds().stream().anyMatch(kinds::contains))
                        .filter(c -> between(situation, c))
                        .filter(c -> !c.atBorder() || situation.atBorder())
                        .map(c -> new Commitment(c, shared(situation, c)))
                        .filter(c -> !c.purposes.isEmpty())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean binds(Agreement agreement, LocalDate day) {
        boolean begun = agreement.from().compareTo(day) <= 0;
        boolean ended = agreement.until().isPresent() && agreement.until().get().compareTo(day) < 0;
        return begun && !ended && !agreement.suspended();
    }

    private static boolean between(Situation situation, Clause clause) {
        boolean from = clause.from().stream().anyMatch(c -> c.alpha2().equals(situation.sender()));
        boolean to = clause.to().stream().anyMatch(c -> c.alpha2().equals(situation.partner()));
        return from && to && !situation.sender().equals(situation.partner());
    }

    private static Set<Purpose> shared(Situation situation, Clause clause) {
        var shared = new HashSet<>(clause.purposes());
        shared.removeIf(p -> !situation.purposes().contains(p.name()));
        return shared;
    }

    /** Agreement and clause, whatever the version. */
    public String name() {
        return clause.ref().substring(0, clause.ref().indexOf('/'))
                + clause.ref().substring(clause.ref().indexOf('#'));
    }

    /** D13: for studies only, so nothing of a person. */
    public boolean forStudy() {
        return STUDY.containsAll(purposes);
    }

    /** D04: a reference to biometrics needs a profile of the Union and the purpose to find the responsible state. */
    public boolean forBiometrics() {
        return OF_THE_UNION.contains(clause.profile()) && purposes.contains(Purpose.RESPONSIBILITY);
    }

    /** Whether it releases a leaf, by name or by all of its categories. */
    public boolean releases(String path, Set<Category> personal) {
        if (!personal.isEmpty() && !personal.equals(Set.of(Category.Q)) && forStudy()) {
            return false;
        }
        if (personal.contains(Category.B) && !forBiometrics()) {
            return false;
        }
        return clause.fields().contains(path) || clause.categories().containsAll(personal);
    }

    /** Whether it keeps a path, or something around it, to the sender. */
    public boolean withholds(String path) {
        return clause.withheld().stream().anyMatch(w -> path.equals(w) || path.startsWith(w + "/"));
    }

    @Override
    public String toString() {
        return clause.ref();
    }
}
