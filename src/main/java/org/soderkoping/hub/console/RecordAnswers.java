package org.soderkoping.hub.console;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.reading.RecordTrails;
import org.soderkoping.hub.ledger.reading.RecordTrails.Trail;
import org.soderkoping.hub.ledger.reading.StoredRecord;
import org.soderkoping.hub.ledger.reading.StoredRecords;
import org.soderkoping.hub.policy.Decision;
import org.soderkoping.hub.policy.ReleasePolicies;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.policy.explanation.Stop;

/** Finds what there is to say of a stored record and a partner, by the policy in force. */
final class RecordAnswers {
    private final RecordTrails trails;
    private final StoredRecords records;
    private final ReleasePolicies policies;
    private final Clock clock;

    RecordAnswers(RecordTrails trails, StoredRecords records, ReleasePolicies policies, Clock clock) {
        this.trails = trails;
        this.records = records;
        this.policies = policies;
        this.clock = clock;
    }

    /** What was decided and how far it is; opens no seal. */
    Optional<Trail> findTrail(UUID messageId, CountryCode partner) {
        return trails.find(messageId, partner);
    }

    /** The same with the decision of this moment, for which the record is opened. */
    RecordAnswer open(Trail trail, CountryCode partner) {
        var explanation = records.find(trail.messageId()).map(r -> explain(r, partner));
        return new RecordAnswer(trail, partner, explanation);
    }

    private Explanation explain(StoredRecord record, CountryCode partner) {
        var decision = record.decisions().getOrDefault(partner, Decision.withheld(Stop.OWN.code()));
        var stored =
                new ReleasePolicy.Stored(record.kind(), record.message(), record.caseId(), record.origins(), decision);
        return policies.current().explain(stored, partner, clock.instant());
    }
}
