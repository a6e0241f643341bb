package org.soderkoping.hub.ledger;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.ledger.writing.Draft;
import org.soderkoping.hub.ledger.writing.Drafts;
import org.soderkoping.hub.ledger.writing.LedgerDatabase;
import org.soderkoping.hub.ledger.writing.LedgerTransaction;
import org.soderkoping.hub.ledger.writing.Retrying;
import org.soderkoping.hub.policy.FanOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** Fifth stage: writes a batch with its decisions, consignments, receipt and evidence in one transaction, or nothing. */
public final class Ledger {
    /** Batches written at a time: each holds a lock per subject, and PostgreSQL's lock table is finite. */
    private static final int WRITERS = 10;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LedgerTransaction transaction;
    private final Drafts drafts;
    private final LedgerCounters counters;
    private final Semaphore writers = new Semaphore(WRITERS);

    Ledger(LedgerDatabase database, LedgerTransaction transaction, Drafts drafts, LedgerCounters counters) {
        this.jdbc = database.jdbc();
        this.transactions = database.transactions();
        this.transaction = transaction;
        this.drafts = drafts;
        this.counters = counters;
    }

    /** Records a batch; recording it again changes nothing and gives the same entry. Throws when the outcome is unknown. */
    public LedgerEntry record(FanOut fanOut) {
        var draft = drafts.prepare(fanOut);
        var outcome = locked(draft, () -> transaction.write(draft));
        if (outcome.written() != null) {
            counters.count(outcome.written());
        }
        return outcome.entry();
    }

    Receipt close(Submission submission) {
        return locked(empty(submission), () -> transaction.close(submission));
    }

    Receipt conflict(Submission submission) {
        return locked(empty(submission), () -> transaction.conflict(submission));
    }

    private <T> T locked(Draft draft, Supplier<T> work) {
        var locks = drafts.locks(draft);
        writers.acquireUninterruptibly();
        try {
            return Retrying.settle(() -> transactions.execute(status -> {
                lock(locks);
                return work.get();
            }));
        } finally {
            writers.release();
        }
    }

    /** Locks in ascending order, before any id is taken: ids of one subject then grow in the order of commit. */
    private void lock(List<Long> keys) {
        jdbc.sql("select count(pg_advisory_xact_lock(k)) from (select k from unnest(?) k order by k) s")
                .param(new SqlArrayValue("int8", keys.toArray()))
                .query(Long.class)
                .single();
    }

    private static Draft empty(Submission submission) {
        var nothing = new FanOut(submission, 0, false, "", List.of(), List.of(), List.of());
        return new Draft(nothing, "", "", List.of(), List.of(), List.of());
    }
}
