package org.soderkoping.hub.cli.replay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.intake.ReceivedMessage;
import org.soderkoping.hub.normalisation.ExchangeFormat;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.Normaliser;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.normalisation.rules.SemanticRules;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.security.Secrets;
import org.soderkoping.hub.validation.SchemaGate;

/**
 * Gate, mapping, rules and profiles for one feed, with a given version of its tables. A feed whose records say only what has
 * changed needs what its case was before: this is the place to hand it in, as of the record that is run again.
 */
final class Engine {
    private final MappingTable table;
    private final SchemaGate gate;
    private final Normaliser normaliser;
    private final ReleasePolicy policy;

    private Engine(MappingTable table, SchemaGate gate, Normaliser normaliser, ReleasePolicy policy) {
        this.table = table;
        this.gate = gate;
        this.normaliser = normaliser;
        this.policy = policy;
    }

    /**
     * Compiles the tables.
     *
     * @param feed with the tables to be used
     * @param then the moment the rules are asked at
     * @param test whether the messages say that they are tests
     */
    static Engine of(Today today, Feed feed, Clock then, boolean test) {
        var participants = today.participants().with(feed);
        var table = ExchangeFormat.table(today.folders(), feed, today.schema());
        var judgement =
                new Normaliser.Judgement(today.schema(), new SemanticRules(today.folders(), participants, then));
        return new Engine(
                table,
                new SchemaGate(participants),
                new Normaliser(participants, Map.of(feed.id(), table), judgement, test),
                ReleasePolicy.read(today.folders(), participants.partnerCountries(), Secrets.NONE, then));
    }

    String mapping() {
        return table.version();
    }

    /** Whether records of the feed may be changes of what others said, or take it back. */
    boolean buildsOnOthers() {
        return table.hasChanges() || table.hasCancels();
    }

    ExchangeMessage run(Submission submission, int batchNo, RawRecord record) {
        return policy.hold(normaliser.normalise(
                gate.admit(new ReceivedMessage(submission, batchNo, false, List.of(record), List.of()))));
    }
}
