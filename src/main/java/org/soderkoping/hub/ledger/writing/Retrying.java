package org.soderkoping.hub.ledger.writing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/**
 * Repeats a transaction whose outcome is unknown. A failure at COMMIT may have been durable all the same; since every
 * transaction here finds what it wrote before, doing it again is the one way to know.
 */
public final class Retrying {
    private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Retrying() {}

    public static <T> T settle(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (DataAccessException | TransactionException e) {
                if (attempt == TRIES || !unknown(e)) {
                    throw e;
                }
                LOG.info("transaction repeated after {}", e.getClass().getSimpleName());
                LockSupport.parkNanos(PAUSE.toNanos() << attempt);
            }
        }
    }

    private static boolean unknown(RuntimeException e) {
        if (e instanceof CannotCreateTransactionException) {
            return false;
        }
        return e instanceof TransactionException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof DuplicateKeyException;
    }
}
