package org.soderkoping.hub.ledger.reading;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.ledger.RecordId;
import org.soderkoping.hub.policy.Decision;

/**
 * One record of the ledger, opened.
 *
 * @param subject the ledger's pseudonym of its case
 * @param caseId what the sender calls its case
 * @param origins countries nothing about its persons may reach, as found at intake
 * @param decisions what was decided at intake per partner
 * @param agreements version of the agreement set that decided
 */
public record StoredRecord(
        RecordId id,
        UUID messageId,
        Kind kind,
        UUID subject,
        String caseId,
        int version,
        Set<CountryCode> origins,
        boolean personal,
        SortedMap<CountryCode, Decision> decisions,
        String agreements,
        String mapping,
        Node message) {
    /** The same record before a wider origin set. */
    public StoredRecord with(Set<CountryCode> more) {
        if (origins.containsAll(more)) {
            return this;
        }
        var all = new HashSet<>(origins);
        all.addAll(more);
        return new StoredRecord(
                id, messageId, kind, subject, caseId, version, all, personal, decisions, agreements, mapping, message);
    }

    @Override
    public String toString() {
        return kind + " " + messageId;
    }
}
