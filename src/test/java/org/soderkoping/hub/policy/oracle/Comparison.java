package org.soderkoping.hub.policy.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeReader;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.Decision;
import org.soderkoping.hub.policy.FanOut.Decided;
import org.soderkoping.hub.policy.Release;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.oracle.cases.RandomCase;
import org.soderkoping.hub.policy.oracle.cases.RandomCase.Moment;
import org.soderkoping.hub.policy.projection.Projection;
import org.soderkoping.hub.security.SafeXml;
import org.soderkoping.hub.security.Secrets;

/** The engine and the oracle on one case: what they say differently, and what came of it. */
final class Comparison {
    private static final Secrets SECRETS =
            (name, bytes) -> Arrays.copyOf((name + "x".repeat(64)).getBytes(StandardCharsets.UTF_8), bytes);

    private final RandomCase one;
    private final Tally tally;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, byte[]> bytesByKey = new HashMap<>();

    private Comparison(RandomCase one, Tally tally) {
        this.one = one;
        this.tally = tally;
    }

    /** Each difference a sentence; empty when both say the same of every partner. */
    static List<String> differences(RandomCase one, Tally tally) {
        var comparison = new Comparison(one, tally);
        comparison.run();
        return comparison.differences;
    }

    private void run() {
        var decided = policy(one.arrival(), one.partners())
                .decide(batch(one))
                .records()
                .get(0);
        for (CountryCode partner : one.partners()) {
            if (!partner.alpha2().equals(one.before(partner).sender())) {
                compare(partner, decided);
            }
        }
    }

    private void compare(CountryCode partner, Decided decided) {
        var situation = one.before(partner);
        var verdict = Oracle.decide(
                situation, one.arrival().agreements(), one.arrival().at());
        var decision = decided.decisions().get(partner);
        origins(partner, decided);
        tally.count(one.kind(), verdict.released() ? "" : verdict.reason());
        if (!verdict.reason().equals(decision.reason())) {
            differ(partner, "decides " + decision.reason() + " instead of " + verdict.reason());
        } else if (verdict.released()) {
            if (!verdict.clauses().equals(new TreeSet<>(decision.clauses()))) {
                differ(partner, "names " + decision.clauses() + " instead of " + verdict.clauses());
            }
            if (!verdict.purposes().equals(decision.purposes())) {
                differ(partner, "decides for " + decision.purposes() + " instead of " + verdict.purposes());
            }
            compareAtSending(situation, partner, decided);
        }
    }

    private void origins(CountryCode partner, Decided decided) {
        boolean should = Countries.in(OriginTable.of(one.before(partner)), partner.alpha2());
        if (should != partner.standsIn(decided.origins())) {
            differ(partner, (should ? "is not" : "is") + " in the stored origin set");
        }
    }

    private void compareAtSending(Situation situation, CountryCode partner, Decided decided) {
        var decision = decided.decisions().get(partner);
        var origins = new HashSet<>(decided.origins());
        origins.addAll(one.added());
        var stored = new ReleasePolicy.Stored(one.kind(), one.message(), "case-1", origins, decision);
        var remembered = new Oracle.Stored(
                names(decision), origins.stream().map(CountryCode::alpha2).collect(Collectors.toSet()));
        var now = one.sending();
        var verdict = Oracle.release(situation, remembered, now.agreements(), now.at());
        var policy = policy(now, one.partners());
        String got = policy.release(stored, partner, now.at()).fold(Release.Withheld::reason, projection -> {
            shared(decision.packed() + policy.projectionKey(stored, partner, now.at()), partner, projection);
            if (verdict.released()) {
                new Delivered(one, situation, verdict)
                        .differences(remembered, projection)
                        .forEach(d -> differ(partner, d));
            }
            return Verdict.RELEASED;
        });
        tally.sent(one.kind(), verdict.reason());
        if (!got.equals(verdict.reason())) {
            differ(partner, "sends " + got + " instead of " + verdict.reason());
        }
    }

    /** Partners with the same decision and projection key get the same bytes, for delivery makes them once. */
    private void shared(String key, CountryCode partner, Projection projection) {
        byte[] others = bytesByKey.putIfAbsent(key, projection.body());
        if (others != null && !Arrays.equals(others, projection.body())) {
            differ(partner, "gets other bytes than a partner with the same projection key");
        }
    }

    private static Set<String> names(Decision decision) {
        return decision.clauses().stream()
                .map(ref -> ref.replaceAll("/[0-9]+#", "#"))
                .collect(Collectors.toSet());
    }

    private void differ(CountryCode partner, String what) {
        differences.add(one.kind().number() + " " + partner + " " + what);
    }

    private static ReleasePolicy policy(Moment moment, List<CountryCode> partners) {
        var agreements = Agreements.of(moment.agreements());
        return new ReleasePolicy(partners, () -> agreements, SECRETS, Clock.fixed(moment.at(), ZoneOffset.UTC));
    }

    private static ExchangeMessage batch(RandomCase one) {
        var normalised = new Normalised(
                Submissions.raw(1, "record-1", "<r/>"),
                new java.util.UUID(1, 2),
                one.kind(),
                "case-1",
                1,
                one.message(),
                "test@1",
                List.of(),
                one.about());
        return new ExchangeMessage(Submissions.soap("s-1"), 1, true, List.of(normalised), List.of());
    }

    static Node read(Kind kind, byte[] bytes) {
        try {
            return NodeReader.read(SafeXml.trustedReader(bytes), Messages.SCHEMA.message(kind.element()));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
