package org.soderkoping.hub.intake.reading;

import java.util.List;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;

/** What the cutter found next: a record, or something it had to refuse. */
sealed interface Cut {

    void into(List<RawRecord> records, List<RefusedRecord> refused);

    record Whole(RawRecord raw) implements Cut {
        @Override
        public void into(List<RawRecord> records, List<RefusedRecord> refused) {
            records.add(raw);
        }

        @Override
        public String toString() {
            return "cut " + raw.no();
        }
    }

    record Refused(RefusedRecord refusal) implements Cut {
        @Override
        public void into(List<RawRecord> records, List<RefusedRecord> refused) {
            refused.add(refusal);
        }

        @Override
        public String toString() {
            return "cut refused " + refusal.no();
        }
    }
}
