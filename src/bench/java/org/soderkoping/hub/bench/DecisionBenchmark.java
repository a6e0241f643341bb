package org.soderkoping.hub.bench;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.policy.FanOut;
import org.soderkoping.hub.policy.Release;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.security.Secrets;

/**
 * Microseconds a decision: one record for its nine partners, under the real agreements and under 500 made up ones; and
 * microseconds for deciding again and building the message of one partner, which is what each send costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecisionBenchmark {
    private static final int PARTNERS = 9;
    private static final Secrets SECRETS = (name, bytes) ->
            (name + "x".repeat(64)).substring(0, bytes).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Param({"real", "500"})
    private String agreements = "real";

    @Param({"application", "family", "event", "figures"})
    private String record = "application";

    private ReleasePolicy policy;
    private ExchangeMessage batch;
    private ReleasePolicy.Stored stored;
    private CountryCode partner;

    @Setup
    public void prepare() {
        var set = agreements.equals("real") ? Agreements.read(Messages.FOLDERS) : ManyAgreements.of(500);
        policy = new ReleasePolicy(
                CountryCode.MEMBERS, () -> set, SECRETS, Clock.fixed(Submissions.NOW, ZoneOffset.UTC));
        batch = BenchRecords.of(record);
        FanOut.Decided decided = policy.decide(batch).records().get(0);
        partner = decided.decisions().entrySet().stream()
                .filter(e -> e.getValue().released())
                .findFirst()
                .orElseThrow()
                .getKey();
        var normalised = decided.record();
        stored = new ReleasePolicy.Stored(
                normalised.kind(),
                normalised.message(),
                decided.origins(),
                decided.decisions().get(partner));
    }

    @Benchmark
    @OperationsPerInvocation(PARTNERS)
    public FanOut decide() {
        return policy.decide(batch);
    }

    @Benchmark
    public Release release() {
        return policy.release(stored, partner, Submissions.NOW);
    }
}
