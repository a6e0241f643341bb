package org.soderkoping.hub.ledger.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.ledger.store.AwaitedTable;
import org.soderkoping.hub.ledger.store.AwaitedTable.End;
import org.soderkoping.hub.policy.FanOut.Awaited;
import org.soderkoping.hub.policy.FanOut.Decided;
import org.soderkoping.hub.security.Sealing;

/** Writes down which replies are awaited and which are no more, in the transaction of the batch (S55). */
public final class AwaitedBook {
    private static final Set<String> TAKES_BACK = Set.of("WITHDRAWAL", "ERASURE");

    private final AwaitedTable table;
    private final Sealing sealing;

    public AwaitedBook(AwaitedTable table, Sealing sealing) {
        this.table = table;
        this.sealing = sealing;
    }

    void note(long batchId, Draft draft) {
        var awaited =
                draft.fanOut().awaited().stream().collect(Collectors.toMap(Awaited::message, Function.identity()));
        await(batchId, draft, awaited);
        draft.entries().stream()
                .filter(e -> e.decided().record().kind() == Kind.DATA_LIFECYCLE)
                .forEach(e -> change(e, awaited));
        answer(draft);
    }

    /** A request that is sent anew takes the place of what was asked in its case before. */
    private void await(long batchId, Draft draft, Map<UUID, Awaited> awaited) {
        var rows = new ArrayList<AwaitedTable.Row>();
        var subjects = new HashSet<UUID>();
        for (var entry : draft.entries()) {
            var one = awaited.get(entry.messageId());
            if (one != null && entry.decided().record().kind() == Kind.TRANSFER_REQUEST) {
                long record = new RecordId(batchId, entry.position()).number();
                subjects.add(entry.subject());
                rows.removeIf(r -> r.subject().equals(entry.subject()));
                one.asked()
                        .forEach(a ->
                                rows.add(new AwaitedTable.Row(record, a, entry.subject(), one.replyBy(), one.time())));
            }
        }
        if (!rows.isEmpty()) {
            table.end(subjects, End.REPLACED);
            table.insert(rows);
        }
    }

    /** A correction moves the times; what is taken back is awaited no more. */
    private void change(Draft.Entry entry, Map<UUID, Awaited> awaited) {
        var record = entry.decided().record();
        var one = awaited.get(entry.messageId());
        boolean ofRequest = record.about().stream().anyMatch(past -> past.kind() == Kind.TRANSFER_REQUEST);
        if (one != null) {
            table.move(entry.subject(), one.replyBy(), one.time());
        } else if (ofRequest
                && record.body().findText("action").filter(TAKES_BACK::contains).isPresent()) {
            table.end(List.of(entry.subject()), End.WITHDRAWN);
        }
    }

    /** Any reply is an answer, also one that wants more or looks again: the state asked was not silent. */
    private void answer(Draft draft) {
        var answered = draft.entries().stream()
                .map(Draft.Entry::decided)
                .filter(d -> d.record().kind() == Kind.TRANSFER_REPLY)
                .flatMap(this::cases)
                .collect(Collectors.toSet());
        if (!answered.isEmpty()) {
            table.answered(answered, draft.fanOut().submission().agency().country());
        }
    }

    /** The cases of those a reply is addressed to, under the id each of them gave its request. */
    private Stream<UUID> cases(Decided reply) {
        String request = reply.record().body().findText("requestRef").orElseThrow();
        return reply.record().message().find("Envelope").stream()
                .flatMap((Node envelope) -> envelope.list("recipient"))
                .flatMap(r -> r.findText("agencyId").stream())
                .map(agency -> sealing.subject(agency, request));
    }
}
