package org.soderkoping.hub.ledger.writing;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's database: statements, and the transactions they join. */
public record LedgerDatabase(JdbcClient jdbc, TransactionTemplate transactions) {
    public static LedgerDatabase of(DataSource source) {
        return new LedgerDatabase(
                JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }
}
