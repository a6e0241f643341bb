package org.soderkoping.hub.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.receipts.Clerk;
import org.soderkoping.hub.delivery.relay.Bell;
import org.soderkoping.hub.delivery.relay.LaneRun;
import org.soderkoping.hub.ledger.LedgerEntry;
import org.springframework.context.SmartLifecycle;

/**
 * Carries what the ledger holds into the partners' queues. Workers take lanes, never two the same one; a lane that
 * hangs or fails costs its worker and nobody else's time.
 */
public final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAPERWORK = Duration.ofMillis(250);

    private final LaneRun lanes;
    private final Clerk clerk;
    private final Bell bell;
    private final Supplier<Outlet> outlets;
    private final List<Thread> threads = new ArrayList<>();

    Relay(LaneRun lanes, Clerk clerk, Bell bell, Supplier<Outlet> outlets) {
        this.lanes = lanes;
        this.clerk = clerk;
        this.bell = bell;
        this.outlets = outlets;
    }

    /** Tells the relay that a batch is committed; the entry goes on unchanged. */
    public LedgerEntry announce(LedgerEntry entry) {
        if (!entry.partners().isEmpty()) {
            bell.ring(entry.partners().size());
        }
        return entry;
    }

    @Override
    public synchronized void start() {
        if (!threads.isEmpty()) {
            return;
        }
        String owner = UUID.randomUUID().toString();
        for (int i = 1; i <= bell.workers(); i++) {
            String name = owner + "/" + i;
            start("relay-" + i, outlet -> lanes.serveNext(name, outlet), () -> bell.await(IDLE));
        }
        start("relay-clerk", clerk::work, () -> Thread.sleep(PAPERWORK.toMillis()));
        var ear = new Thread(bell::listen, "relay-bell");
        ear.start();
        threads.add(ear);
    }

    private void start(String name, Predicate<Outlet> work, Pause pause) {
        var thread = new Thread(() -> run(work, pause), name);
        thread.start();
        threads.add(thread);
    }

    private void run(Predicate<Outlet> work, Pause pause) {
        try (var outlet = outlets.get()) {
            while (!Thread.currentThread().isInterrupted()) {
                if (!attempt(work, outlet)) {
                    pause.take();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is down throws here; the work lies there and is found again. */
    private static boolean attempt(Predicate<Outlet> work, Outlet outlet) {
        try {
            return work.test(outlet);
        } catch (RuntimeException e) {
            LOG.warn("relay pauses: {}", e.getClass().getName());
            return false;
        }
    }

    /** What an idle thread does between two looks. */
    private interface Pause {
        void take() throws InterruptedException;
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(IDLE.multipliedBy(12).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Whether it runs and none of its threads has died. */
    public synchronized boolean complete() {
        return isRunning() && threads.stream().allMatch(Thread::isAlive);
    }
}
