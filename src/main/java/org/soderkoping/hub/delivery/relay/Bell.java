package org.soderkoping.hub.delivery.relay;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes idle workers. A missed ring costs a second at most, for they look by themselves. Hubs ring each other over
 * PostgreSQL, outside the ledger's transactions: a NOTIFY within would make all commits wait in one row.
 */
public final class Bell {
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final String CHANNEL = "hub_lanes";
    private static final int LISTEN_MS = 200;

    private final DataSource source;
    private final int workers;
    private final Semaphore rings = new Semaphore(0);
    private final AtomicBoolean outward = new AtomicBoolean();

    public Bell(DataSource source, int workers) {
        this.source = source;
        this.workers = workers;
    }

    /** How many workers sleep by this bell. */
    public int workers() {
        return workers;
    }

    /** Wakes as many workers as there are lanes with something new, here at once and elsewhere soon. */
    public void ring(int lanes) {
        outward.set(true);
        wake(lanes);
    }

    public void await(Duration longest) throws InterruptedException {
        rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void wake(int lanes) {
        int missing = Math.min(lanes, workers) - rings.availablePermits();
        if (missing > 0) {
            rings.release(missing);
        }
    }

    /** Listens to the other hubs until its thread is interrupted. */
    public void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("listen " + CHANNEL);
                pass(connection.unwrap(PGConnection.class), statement);
                statement.execute("unlisten *");
            } catch (SQLException e) {
                LOG.info("not listening: {}", e.getSQLState());
                pause();
            }
        }
    }

    private void pass(PGConnection wire, Statement statement) throws SQLException {
        while (!Thread.currentThread().isInterrupted()) {
            for (var heard : wire.getNotifications(LISTEN_MS)) {
                if (heard.getPID() != wire.getBackendPID()) {
                    wake(workers);
                }
            }
            if (outward.getAndSet(false)) {
                statement.execute("notify " + CHANNEL);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
