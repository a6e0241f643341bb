package org.soderkoping.hub.normalisation;

import java.util.List;
import java.util.UUID;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.Node;

/** A batch in the exchange format. */
public record ExchangeMessage(
        Submission submission, int batchNo, boolean whole, List<Normalised> records, List<RefusedRecord> refused) {

    public ExchangeMessage {
        records = List.copyOf(records);
        refused = List.copyOf(refused);
    }

    /**
     * One record in the exchange format.
     *
     * @param id name-based UUID of (agency, submission id, record id, version), or of (agency, kind, case id, version)
     *     when the sender numbers the states of a case
     * @param caseId what its subject is called by the sender: applicationId, eventId, reportId
     * @param message the tree {@code Message(Envelope, <Kind>)}, each value with its source place
     * @param lane the lane of its kind; of its target's kind for a lifecycle message
     * @param mappingVersion such as {@code EE-PPA/asylum-registration@3}
     * @param warnings findings that do not refuse
     */
    public record Normalised(
            RawRecord raw,
            UUID id,
            Kind kind,
            Lane lane,
            String caseId,
            int version,
            Node message,
            String mappingVersion,
            List<Finding> warnings) {
        /** A record in the lane of its kind. */
        public Normalised(
                RawRecord raw,
                UUID id,
                Kind kind,
                String caseId,
                int version,
                Node message,
                String mappingVersion,
                List<Finding> warnings) {
            this(raw, id, kind, kind.lane(), caseId, version, message, mappingVersion, warnings);
        }

        public Normalised {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    @Override
    public String toString() {
        return submission + " batch " + batchNo + " normalised " + records.size() + " refused " + refused.size();
    }
}
