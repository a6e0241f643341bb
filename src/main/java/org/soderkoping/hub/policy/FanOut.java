package org.soderkoping.hub.policy;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;

/**
 * A batch with its decisions: per record and partner, released or withheld, and why.
 *
 * @param agreements name of the agreement set that decided
 * @param parked records that wait for another one; nothing is decided on them yet
 */
public record FanOut(
        Submission submission,
        int batchNo,
        boolean whole,
        String agreements,
        List<Decided> records,
        List<Normalised> parked,
        List<RefusedRecord> refused) {

    public FanOut {
        records = List.copyOf(records);
        parked = List.copyOf(parked);
        refused = List.copyOf(refused);
    }

    /**
     * One record with its origin set and a decision for every partner country but the sender's.
     *
     * @param origins countries nothing about its persons may reach; stored, never sent
     * @param personal whether the body holds anything about a person
     */
    public record Decided(
            Normalised record, Set<CountryCode> origins, boolean personal, SortedMap<CountryCode, Decision> decisions) {
        public Decided {
            origins = Set.copyOf(origins);
        }

        @Override
        public String toString() {
            return record.toString();
        }
    }

    @Override
    public String toString() {
        return submission + " batch " + batchNo + " decided " + records.size() + " refused " + refused.size();
    }
}
