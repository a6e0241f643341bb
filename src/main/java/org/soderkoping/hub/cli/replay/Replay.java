package org.soderkoping.hub.cli.replay;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.ledger.reading.StoredSlice;
import org.soderkoping.hub.ledger.reading.StoredSlice.Accepted;
import org.soderkoping.hub.ledger.reading.StoredSubmission;
import org.soderkoping.hub.ledger.reading.StoredSubmissions;
import org.soderkoping.hub.normalisation.ExchangeMessage;

/** Runs the records of a stored submission again, one by one, and compares; nothing is written and nothing sent. */
public final class Replay {
    /** Given because of other records: neighbours, the other half of a correction, what the ledger holds already. */
    private static final Set<String> BESIDE_OTHERS = Set.of("SK-4002", "SK-5032");

    private final Versions versions;
    private final StoredSubmissions stored;

    public Replay(Versions versions, StoredSubmissions stored) {
        this.versions = versions;
        this.stored = stored;
    }

    /** Tells an outcome for each record, batch by batch in the order in which they were sent. */
    public void run(StoredSubmission submission, Consumer<Outcome> tell) {
        var then = Clock.fixed(submission.receivedAt(), ZoneOffset.UTC);
        for (var batch : submission.batches()) {
            var feed = versions.find(submission, batch);
            if (feed.isEmpty()) {
                tell.accept(Outcome.other(
                        "batch " + batch.no(), "recorded before mapping versions were kept; say --mapping"));
                continue;
            }
            Map<Boolean, Engine> engines = new HashMap<>();
            var slices = stored.open(batch);
            if (slices.isEmpty()) {
                tell.accept(Outcome.same("batch " + batch.no(), "holds nothing of its own, all of it had come before"));
            }
            for (var slice : slices) {
                var engine = engines.computeIfAbsent(
                        isTest(slice), test -> Engine.of(versions.today(), feed.get(), then, test));
                tell.accept(judge(submission, batch, slice, engine));
            }
        }
    }

    private static Outcome judge(
            StoredSubmission submission, StoredSubmission.Batch batch, StoredSlice slice, Engine engine) {
        String name = "batch " + batch.no() + " "
                + slice.accepted().map(a -> "record " + slice.no() + ", " + a).orElse("refused record " + slice.no());
        if (slice.raw().isEmpty()) {
            return slice.codes().isEmpty()
                    ? Outcome.other(name, "it was forgotten")
                    : Outcome.same(name, "never cut out, " + String.join(", ", slice.codes()));
        }
        var message = engine.run(
                submission.submission(header(slice)), batch.no(), slice.raw().get());
        if (!message.parked().isEmpty()) {
            return Outcome.notAlone(name, "waits for another record when it is alone");
        }
        if (slice.accepted().isEmpty()) {
            return refused(name, slice, message.refused(), engine);
        }
        if (!message.records().isEmpty() && engine.buildsOnOthers() && !sameKind(slice, message)) {
            return Outcome.notAlone(name, "is half of a correction");
        }
        if (!message.records().isEmpty()) {
            return compare(
                    name, slice.accepted().get(), message.records().get(0).message(), engine);
        }
        return engine.buildsOnOthers()
                ? Outcome.notAlone(name, "is a change, and what it changes is not run with it")
                : Outcome.other(name, "now refused, " + codes(message.refused()) + ", by " + engine.mapping());
    }

    /** Two records of a sender can become one correction, which stands under the second. */
    private static boolean sameKind(StoredSlice slice, ExchangeMessage message) {
        String now = message.records().get(0).kind().element();
        return slice.accepted().stream().anyMatch(a -> a.message().find(now).isPresent());
    }

    private static Outcome compare(String name, Accepted stored, Node made, Engine engine) {
        if (Arrays.equals(stored.bytes(), NodeWriter.bytes(made))) {
            return Outcome.same(name, "byte-equal, mapped by " + engine.mapping());
        }
        String mapped = stored.mapping().equals(engine.mapping())
                ? "mapped by " + engine.mapping()
                : "mapped by " + engine.mapping() + " instead of " + stored.mapping();
        return Outcome.other(
                name, "differs in " + String.join(", ", Differences.between(stored.message(), made)) + "; " + mapped);
    }

    private static Outcome refused(String name, StoredSlice slice, List<RefusedRecord> refused, Engine engine) {
        String before = String.join(", ", slice.codes());
        if (slice.codes().stream().anyMatch(BESIDE_OTHERS::contains)) {
            return Outcome.notAlone(name, before + " came of other records");
        }
        if (refused.isEmpty() && engine.buildsOnOthers()) {
            return Outcome.notAlone(name, before + " may have come of what it changes");
        }
        if (refused.isEmpty()) {
            return Outcome.other(name, "now accepted, by " + engine.mapping() + "; was refused, " + before);
        }
        String now = codes(refused);
        return now.equals(codes(slice.codes().stream()))
                ? Outcome.same(name, "refused again, " + now)
                : Outcome.other(name, "refused otherwise, " + now + " instead of " + before);
    }

    private static String codes(List<RefusedRecord> refused) {
        return codes(refused.stream()
                .flatMap(r -> r.findings().stream())
                .filter(Finding::refuses)
                .map(Finding::code));
    }

    private static String codes(Stream<String> codes) {
        return codes.distinct().sorted().collect(Collectors.joining(", "));
    }

    /** What the header of the channel said stands in the envelope alone. */
    private static Map<String, String> header(StoredSlice slice) {
        var header = new HashMap<String, String>();
        for (String name : List.of("issue", "operatorId")) {
            envelope(slice, name).forEach(value -> header.put(name, value));
        }
        return header;
    }

    private static boolean isTest(StoredSlice slice) {
        return envelope(slice, "test").noneMatch("false"::equals);
    }

    private static Stream<String> envelope(StoredSlice slice, String name) {
        return slice.accepted().stream()
                .flatMap(a -> a.message().list("Envelope"))
                .flatMap(e -> e.findText(name).stream());
    }
}
