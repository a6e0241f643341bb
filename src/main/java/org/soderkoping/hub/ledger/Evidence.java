package org.soderkoping.hub.ledger;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hub's append-only evidence: what happened, with a salted commitment to facts that hold no personal data. Written
 * in the transaction of what it proves; the running hub cannot change or delete it.
 */
public final class Evidence {
    /** What an event proves. */
    public enum Event {
        SUBMISSION,
        CONFLICT,
        BATCH,
        ANSWER,
        DELIVERY,
        EXCEPTION,
        RECEIPT,
        RECEIPT_REFUSED,
        SILENCE,
        CONFIGURATION
    }

    private static final int SALT = 16;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds one event to the running transaction.
     *
     * @param ref the ledger's own number of what it is about
     * @param facts ids, digests, decisions and versions, in a fixed order
     */
    public void note(Event event, String ref, List<String> facts) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        jdbc.sql("insert into evidence_event (type, ref, salt, commitment) values (?, ?, ?, ?)")
                .params(event.name(), ref, salt, Sha256.of(salt, facts))
                .update();
    }
}
