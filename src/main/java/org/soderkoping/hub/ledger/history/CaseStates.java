package org.soderkoping.hub.ledger.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.ledger.reading.StoredRecord;

/** The states of one case: its records of a kind, and what corrected or took back one of them. */
final class CaseStates {
    private static final Set<String> TAKEN_BACK = Set.of("WITHDRAWAL", "ERASURE");

    private final Kind kind;
    private final List<StoredRecord> newestFirst;

    /** @param newestFirst records of the kind and of K14, of one case */
    CaseStates(Kind kind, List<StoredRecord> newestFirst) {
        this.kind = kind;
        this.newestFirst = newestFirst;
    }

    /** Without the lifecycle messages that are about records of another kind. */
    List<StoredRecord> newestFirst() {
        var ids = new HashSet<String>();
        var states = new ArrayList<StoredRecord>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            var record = newestFirst.get(i);
            if (record.kind() == kind || concerns(record, ids)) {
                ids.add(record.messageId().toString());
                states.add(record);
            }
        }
        Collections.reverse(states);
        return states;
    }

    /** Not a restriction, which leaves the body as it is. */
    static boolean changesTheBody(StoredRecord state) {
        return state.kind() != Kind.DATA_LIFECYCLE
                || takenBack(state)
                || replacement(state).isPresent();
    }

    static boolean takenBack(StoredRecord state) {
        return state.kind() == Kind.DATA_LIFECYCLE
                && body(state).findText("action").filter(TAKEN_BACK::contains).isPresent();
    }

    /** The new body a correction brings. */
    static Optional<Node> replacement(StoredRecord state) {
        return state.kind() == Kind.DATA_LIFECYCLE ? Parts.replacement(body(state)) : Optional.empty();
    }

    static Node body(StoredRecord state) {
        return Parts.body(state.message());
    }

    private boolean concerns(StoredRecord lifecycle, Set<String> ids) {
        return body(lifecycle)
                .list("target")
                .anyMatch(t -> t.findText("messageId").map(ids::contains).orElse(kind == Kind.ASYLUM_REGISTRATION));
    }
}
