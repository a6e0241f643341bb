package org.soderkoping.hub.ledger.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.reading.StoredRecord;

/** What of a case stands: each of its messages as it was put right last, without those that were taken back. */
public final class Standing {
    /**
     * A message as it stands.
     *
     * @param by the record that said so last
     */
    record State(StoredRecord by, Node body) {
        @Override
        public String toString() {
            return by.toString();
        }
    }

    /** Of each message, and of what corrects it, the message it began with; by message ids. */
    private final Map<String, String> beginnings = new HashMap<>();

    private final Map<String, StoredRecord> records = new HashMap<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private String registration = "";
    private @Nullable StoredRecord lastTakenBack;

    private Standing() {}

    public static Standing of(List<StoredRecord> oldestFirst) {
        var standing = new Standing();
        oldestFirst.forEach(standing::add);
        return standing;
    }

    /**
     * Records of messages that were taken back, each with the record its message began with. One that speaks of several
     * messages is not among them.
     */
    public Map<RecordId, RecordId> takenBack() {
        var found = new HashMap<RecordId, RecordId>();
        records.values().stream()
                .filter(r -> targets(r).count() <= 1)
                .forEach(r -> Optional.ofNullable(beginnings.get(id(r)))
                        .filter(beginning -> !states.containsKey(beginning))
                        .flatMap(beginning -> Optional.ofNullable(records.get(beginning)))
                        .ifPresent(beginning -> found.put(r.id(), beginning.id())));
        return found;
    }

    Stream<State> list(Kind kind) {
        return states.values().stream().filter(s -> s.body.name().equals(kind.element()));
    }

    /** What took the last message back that was taken back. */
    Optional<StoredRecord> findLastTakenBack() {
        return Optional.ofNullable(lastTakenBack);
    }

    private void add(StoredRecord record) {
        records.put(id(record), record);
        if (record.kind() != Kind.DATA_LIFECYCLE) {
            beginnings.put(id(record), id(record));
            states.put(id(record), new State(record, CaseStates.body(record)));
            registration = record.kind() == Kind.ASYLUM_REGISTRATION ? id(record) : registration;
            return;
        }
        targets(record).forEach(target -> {
            beginnings.put(id(record), target);
            CaseStates.replacement(record).ifPresent(body -> states.put(target, new State(record, body)));
            if (CaseStates.takenBack(record)) {
                lastTakenBack = record;
                takeBack(target);
            }
        });
    }

    /** A registration that is taken back takes the states with it that it had replaced. */
    private void takeBack(String target) {
        if (target.equals(registration)) {
            states.values().removeIf(s -> s.body.name().equals(Kind.ASYLUM_REGISTRATION.element()));
        }
        states.remove(target);
    }

    /** By message id; who names the case instead means its registration. */
    private Stream<String> targets(StoredRecord lifecycle) {
        return CaseStates.body(lifecycle)
                .list("target")
                .flatMap(t -> t.findText("messageId")
                        .map(named -> Stream.ofNullable(beginnings.get(named)))
                        .orElse(Stream.of(registration)))
                .filter(target -> !target.isEmpty());
    }

    private static String id(StoredRecord record) {
        return record.messageId().toString();
    }
}
