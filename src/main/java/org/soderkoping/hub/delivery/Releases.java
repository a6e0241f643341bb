package org.soderkoping.hub.delivery;

import java.util.Map;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.reading.StoredBatch;
import org.soderkoping.hub.ledger.reading.StoredRecord;

/** Decides again at the moment of sending; the stricter of then and now. */
@FunctionalInterface
public interface Releases {
    Release release(StoredBatch batch, StoredRecord record, CountryCode partner);

    /** What a partner gets now: nothing, for a reason; nothing yet; the ids of what it may no longer have; or a body. */
    sealed interface Release {}

    /** Nothing; the rule or state that says so. */
    record Withheld(String reason) implements Release {}

    /** Nothing yet: the record waits, and what is newer of its subject waits behind it. Good for this moment only. */
    record Held() implements Release {}

    /**
     * Nothing but the ids of earlier deliveries of the same case.
     *
     * @param reason the rule or state that says so
     * @param headers {@code sktest}
     */
    record Recalled(String reason, Map<String, String> headers) implements Release {}

    /**
     * A body.
     *
     * @param body the message in UTF-8; the same array for partners that get the same fields
     * @param digestHead the first bytes of its SHA-256, as a consignment keeps them
     * @param subjectKey what the partner calls the subject, opaque
     * @param headers {@code skagreement skpurpose skmasked skretainuntil sktest}; nothing personal
     */
    record Released(byte[] body, byte[] digestHead, String subjectKey, Map<String, String> headers) implements Release {
        @Override
        public String toString() {
            return "released " + body.length + " bytes";
        }
    }
}
