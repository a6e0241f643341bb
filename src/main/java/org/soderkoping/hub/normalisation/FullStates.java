package org.soderkoping.hub.normalisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.mapping.MappingTable.Mapped;

/**
 * Makes full states of changes, with what the sender sent before: in this batch, or in the ledger. A change is always
 * laid over the last state below its own number, whatever was recorded since, so that a record that comes again becomes
 * the same message again.
 */
final class FullStates {
    private static final String UNKNOWN_CASE = "SK-5030";
    private static final String LATER_STATE = "SK-5031";

    private final SubjectHistory history;
    private final AgencyId agency;
    private final Kind kind;
    private final Map<String, State> inBatch = new HashMap<>();

    FullStates(SubjectHistory history, AgencyId agency, Kind kind) {
        this.history = history;
        this.agency = agency;
        this.kind = kind;
    }

    private record State(int version, Node body) {
        @Override
        public String toString() {
            return "state " + version;
        }
    }

    /** The full body a record means, or the code of what stands against it. */
    record Outcome(@Nullable Node body, @Nullable String code) {
        @Override
        public String toString() {
            return "outcome " + code;
        }
    }

    Outcome complete(Mapped mapped) {
        var newest = history.findNewest(agency, kind, mapped.caseId());
        boolean late = newest.isPresent() && newest.get().version() > mapped.version();
        if (late && !recorded(mapped)) {
            return new Outcome(null, LATER_STATE);
        }
        Node body = Objects.requireNonNull(mapped.body());
        if (!mapped.change()) {
            return new Outcome(body, null);
        }
        return Stream.of(inBatch(mapped), recorded(mapped, newest))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.version >= other.version ? one : other)
                .map(former -> new Outcome(Overlay.lay(body, former.body), null))
                .orElse(new Outcome(null, UNKNOWN_CASE));
    }

    /** Keeps a good state for the changes that follow in this batch; the ledger keeps those it has already. */
    void keep(Mapped mapped, Node body) {
        if (!recorded(mapped)) {
            inBatch.put(mapped.caseId(), new State(mapped.version(), body));
        }
    }

    private Optional<State> inBatch(Mapped mapped) {
        return Optional.ofNullable(inBatch.get(mapped.caseId())).filter(s -> s.version < mapped.version());
    }

    private Optional<State> recorded(Mapped mapped, Optional<Past> newest) {
        var past = newest.filter(p -> p.version() >= mapped.version()).isEmpty()
                ? newest.stream()
                : history.list(agency, kind, mapped.caseId()).stream();
        return past.filter(p -> p.version() < mapped.version())
                .max(java.util.Comparator.comparingInt(Past::version))
                .map(p -> new State(p.version(), p.body()));
    }

    private boolean recorded(Mapped mapped) {
        UUID id = Normaliser.stateId(agency, kind, mapped.caseId(), mapped.version());
        return history.listDigests(Set.of(id)).containsKey(id);
    }
}
