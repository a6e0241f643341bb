package org.soderkoping.hub.policy.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.policy.Decision;
import org.soderkoping.hub.policy.FanOut.Decided;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.policy.oracle.cases.RandomCase;
import org.soderkoping.hub.policy.oracle.rows.Countries;
import org.soderkoping.hub.policy.oracle.rows.OriginTable;
import org.soderkoping.hub.policy.oracle.rows.Situation;
import org.soderkoping.hub.policy.projection.Projection;

/** The engine and the oracle on one case: what they say differently, and what came of it. */
final class Comparison {
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
        var decided = new Sending(one).decided();
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
        var policy = Sending.policy(now, one.partners());
        String got = policy.release(stored, partner, now.at())
                .fold(withheld -> withheld, recalled -> recalled, projection -> {
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
}
