package org.soderkoping.hub.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that goes no further, with the findings that stopped it and its warnings.
 *
 * @param no 1-based number in the submission, 0 when the submission as a whole is refused
 * @param raw the record as read, null when it could not be cut out
 */
public record RefusedRecord(
        int no, String recordId, @Nullable RawRecord raw, List<Finding> findings) {

    public RefusedRecord {
        findings = List.copyOf(findings);
    }

    public static RefusedRecord of(RawRecord raw, List<Finding> findings) {
        return new RefusedRecord(raw.no(), raw.id(), raw, findings);
    }

    /** A refusal of the submission as a whole. */
    public static RefusedRecord whole(Finding finding) {
        return new RefusedRecord(0, "", null, List.of(finding));
    }

    @Override
    public String toString() {
        return "refused record " + no + " " + findings;
    }
}
