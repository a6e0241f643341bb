package org.soderkoping.hub.ledger.reading;

import java.util.Optional;
import java.util.UUID;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.security.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens single records; whoever asks notes it in the access log first. */
public final class StoredRecords {
    private final SealedRecords records;

    public StoredRecords(JdbcClient jdbc, SubjectKeys keys, Sealing sealing, MessageForm form) {
        this.records = new SealedRecords(jdbc, keys, sealing, form);
    }

    /** The record of a message id; empty when there is none, or its key was forgotten. */
    public Optional<StoredRecord> find(UUID messageId) {
        return records.openAll(records.list("where message_id = ?", messageId)).stream()
                .findFirst();
    }
}
