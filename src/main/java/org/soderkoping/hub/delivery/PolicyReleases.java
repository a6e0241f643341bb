package org.soderkoping.hub.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.Sha256;
import org.soderkoping.hub.ledger.reading.StoredBatch;
import org.soderkoping.hub.ledger.reading.StoredRecord;
import org.soderkoping.hub.policy.Decision;
import org.soderkoping.hub.policy.ReleasePolicy;

/** Asks the policy at the moment of sending; partners that get the same fields share one marshalling. */
final class PolicyReleases implements Releases {
    private static final int REMEMBERED = 2_000;

    private final Supplier<ReleasePolicy> policies;
    private final Clock clock;
    private final Map<String, Release> recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Release> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @param policies the policy in force at this moment */
    PolicyReleases(Supplier<ReleasePolicy> policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Release release(StoredBatch batch, StoredRecord record, CountryCode partner) {
        Decision decision = record.decisions().get(partner);
        if (decision == null) {
            return new Withheld("NO_DECISION");
        }
        var policy = policies.get();
        Instant now = clock.instant();
        var stored =
                new ReleasePolicy.Stored(record.kind(), record.message(), record.caseId(), record.origins(), decision);
        String key = record.id().number() + "|" + decision.packed() + "|" + policy.projectionKey(stored, partner, now);
        Release known = recent.get(key);
        if (known == null) {
            known = told(policy.release(stored, partner, now), record);
            recent.put(key, known);
        }
        return known;
    }

    private static Release told(org.soderkoping.hub.policy.Release release, StoredRecord record) {
        return release.fold(
                Withheld::new,
                recalled -> new Recalled(recalled, Map.of("sktest", test(record))),
                projection -> new Released(
                        projection.body(),
                        Sha256.head(projection.body()),
                        projection.subjectKey(),
                        projection.headers()));
    }

    private static String test(StoredRecord record) {
        return record.message()
                .find("Envelope")
                .flatMap(e -> e.findText("test"))
                .orElse("true");
    }
}
