package org.soderkoping.hub.ledger.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.ledger.history.Standing.State;
import org.soderkoping.hub.ledger.reading.CaseRecords.Whole;

/**
 * Whether one asylum case still forbids to return its persons: until a decision against them is final and in effect, or
 * the registration is taken back. A decision in their favour forbids it, too.
 *
 * @param endedBy the message that ended it; empty while it is open, and of a case that was erased
 */
public record AsylumProcedure(boolean open, Optional<UUID> endedBy) {
    private static final AsylumProcedure OPEN = new AsylumProcedure(true, Optional.empty());
    private static final Set<String> NEGATIVE =
            Set.of("REJECTED", "INADMISSIBLE", "WITHDRAWN_EXPLICIT", "WITHDRAWN_IMPLICIT", "CLOSED_OTHER");
    /** Without a decision of their own they leave the last one as it is. */
    private static final Set<String> SEALS = Set.of("FINAL", "CLOSED");

    /**
     * How the case stands.
     *
     * @param whole its registrations, status changes and what corrects them
     * @param today a decision that takes effect later is none yet
     */
    public static AsylumProcedure of(Whole whole, LocalDate today) {
        if (!whole.whole()) {
            return OPEN;
        }
        var standing = Standing.of(whole.oldestFirst());
        if (standing.list(Kind.ASYLUM_REGISTRATION).findAny().isEmpty()) {
            return ended(standing.findLastTakenBack().map(r -> r.messageId()));
        }
        var last = last(standing);
        boolean over = !last.isEmpty() && last.stream().allMatch(s -> endsIt(standing, s.body(), today));
        return over ? ended(Optional.of(last.get(0).by().messageId())) : OPEN;
    }

    private static AsylumProcedure ended(Optional<UUID> by) {
        return new AsylumProcedure(false, by);
    }

    /** The changes of the last day on which one was made that says more than that the case is sealed. */
    private static List<State> last(Standing standing) {
        var telling = standing.list(Kind.ASYLUM_STATUS_CHANGE)
                .filter(s -> s.body().find("decision").isPresent() || !SEALS.contains(status(s.body())))
                .sorted(Comparator.comparing((State s) -> day(s.body())).reversed())
                .toList();
        return telling.stream()
                .filter(s -> day(s.body()).equals(day(telling.get(0).body())))
                .toList();
    }

    private static boolean endsIt(Standing standing, Node change, LocalDate today) {
        var decision = change.find("decision");
        boolean negative = decision.flatMap(d -> d.findText("outcome"))
                .filter(NEGATIVE::contains)
                .isPresent();
        boolean said = decision.flatMap(d -> d.findText("final"))
                .filter(f -> f.equals("true") || f.equals("1"))
                .isPresent();
        return negative && (said && !day(change).isAfter(today) || sealed(standing, change, today));
    }

    /** A later FINAL makes a decision final that was not when it was made. */
    private static boolean sealed(Standing standing, Node decided, LocalDate today) {
        return standing.list(Kind.ASYLUM_STATUS_CHANGE)
                .map(State::body)
                .filter(c -> status(c).equals("FINAL") && c.find("decision").isEmpty())
                .map(AsylumProcedure::day)
                .anyMatch(day -> !day.isBefore(day(decided)) && !day.isAfter(today));
    }

    private static String status(Node change) {
        return change.findText("statusCode").orElse("");
    }

    private static LocalDate day(Node change) {
        return change.findText("effectiveOn").map(LocalDate::parse).orElse(LocalDate.MAX);
    }
}
