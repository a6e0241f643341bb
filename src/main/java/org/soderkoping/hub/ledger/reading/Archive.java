package org.soderkoping.hub.ledger.reading;

import javax.sql.DataSource;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.security.AccessLog;
import org.soderkoping.hub.security.Sealing;
import org.soderkoping.hub.security.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger for a command that opens it without a running hub.
 *
 * @param log whoever opens something notes it there first
 */
public record Archive(StoredSubmissions submissions, AccessLog log) {
    public static Archive of(DataSource source, Secrets secrets, ExchangeSchema schema) {
        var submissions =
                new StoredSubmissions(JdbcClient.create(source), new Sealing(secrets), MessageForm.of(schema));
        return new Archive(submissions, new AccessLog(source));
    }
}
