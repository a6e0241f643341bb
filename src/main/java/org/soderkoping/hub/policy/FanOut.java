package org.soderkoping.hub.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;

/**
 * A batch with its decisions: per record and partner, released or withheld, and why.
 *
 * @param agreements name of the agreement set that decided
 * @param parked records that wait for another one; nothing is decided on them yet
 * @param awaited requests among the records that the hub awaits a reply to
 */
public record FanOut(
        Submission submission,
        int batchNo,
        boolean whole,
        String agreements,
        List<Decided> records,
        List<Normalised> parked,
        List<RefusedRecord> refused,
        List<Awaited> awaited) {

    public FanOut {
        records = List.copyOf(records);
        parked = List.copyOf(parked);
        refused = List.copyOf(refused);
        awaited = List.copyOf(awaited);
    }

    /** A batch of which no reply is awaited. */
    public FanOut(
            Submission submission,
            int batchNo,
            boolean whole,
            String agreements,
            List<Decided> records,
            List<Normalised> parked,
            List<RefusedRecord> refused) {
        this(submission, batchNo, whole, agreements, records, parked, refused, List.of());
    }

    /**
     * A request that the hub awaits a reply to, and the times after which silence may count as consent (S55).
     *
     * @param message the request, or the correction of one
     * @param asked whose reply is awaited; nobody where a correction changes the times alone
     * @param replyBy the last day to reply as the request says
     * @param time what its agreement leaves to reply at least, from the day the request is there
     */
    public record Awaited(UUID message, Set<AgencyId> asked, LocalDate replyBy, Period time) {
        public Awaited {
            asked = Set.copyOf(asked);
        }
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
