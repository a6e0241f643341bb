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
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;

/**
 * A batch in the exchange format.
 *
 * @param parked good records that wait for another one of their sender to come (rule S35)
 */
public record ExchangeMessage(
        Submission submission,
        int batchNo,
        boolean whole,
        List<Normalised> records,
        List<Normalised> parked,
        List<RefusedRecord> refused) {

    public ExchangeMessage {
        records = List.copyOf(records);
        parked = List.copyOf(parked);
        refused = List.copyOf(refused);
    }

    /** A batch of which nothing waits. */
    public ExchangeMessage(
            Submission submission, int batchNo, boolean whole, List<Normalised> records, List<RefusedRecord> refused) {
        this(submission, batchNo, whole, records, List.of(), refused);
    }

    /**
     * One record in the exchange format.
     *
     * @param id name-based UUID of (agency, submission id, record id, version), or of (agency, kind, case id, version)
     *     when the sender numbers the states of a case
     * @param caseId what its subject is called by the sender: applicationId, eventId, reportId
     * @param message the tree {@code Message(Envelope, <Kind>)}, each value with its source place
     * @param mappingVersion such as {@code EE-PPA/asylum-registration@3}
     * @param warnings findings that do not refuse
     * @param about the sender's own cases it speaks of, whose origins it inherits
     */
    public record Normalised(
            RawRecord raw,
            UUID id,
            Kind kind,
            String caseId,
            int version,
            Node message,
            String mappingVersion,
            List<Finding> warnings,
            List<Past> about) {
        public Normalised {
            warnings = List.copyOf(warnings);
            about = List.copyOf(about);
        }

        /** A record that speaks of no other. */
        public Normalised(
                RawRecord raw,
                UUID id,
                Kind kind,
                String caseId,
                int version,
                Node message,
                String mappingVersion,
                List<Finding> warnings) {
            this(raw, id, kind, caseId, version, message, mappingVersion, warnings, List.of());
        }

        /** A lifecycle message travels in the lane of what it is about. */
        public Lane lane() {
            return kind == Kind.DATA_LIFECYCLE
                    ? about.stream().map(p -> p.kind().lane()).findFirst().orElse(kind.lane())
                    : kind.lane();
        }

        public Node body() {
            return Parts.body(message);
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
