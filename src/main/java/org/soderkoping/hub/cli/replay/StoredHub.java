package org.soderkoping.hub.cli.replay;

import java.nio.file.Files;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.ledger.reading.Archive;
import org.soderkoping.hub.parts.EmbeddedPostgres;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.KeyFolder;

/** The embedded database of a data folder whose hub does not run; while it is open no hub can start there. */
public final class StoredHub implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final KeyFolder keys;

    private StoredHub(EmbeddedPostgres postgres, KeyFolder keys) {
        this.postgres = postgres;
        this.keys = keys;
    }

    /** @throws IllegalStateException with a sentence for the operator when it cannot be opened */
    public static StoredHub open(HubFolders folders, Clock clock) {
        var folder = folders.data().resolve("pg");
        if (!Files.isDirectory(folder.resolve("cluster")) || !Files.isDirectory(folders.keys())) {
            throw new IllegalStateException("no hub of its own database has worked in " + folders.data());
        }
        var keys = KeyFolder.open(folders.keys(), "localhost", clock);
        var hub = new StoredHub(new EmbeddedPostgres(folder, keys).start(), keys);
        hub.refuseOlder();
        return hub;
    }

    public Archive archive(ExchangeSchema schema) {
        return Archive.of(source(EmbeddedPostgres.APP), keys, schema);
    }

    private void refuseOlder() {
        var pending = Flyway.configure()
                .dataSource(source(EmbeddedPostgres.OWNER))
                .load()
                .info()
                .pending();
        if (pending.length > 0) {
            close();
            throw new IllegalStateException("the database is of an older hub; start ./hub serve once, it migrates");
        }
    }

    private PGSimpleDataSource source(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.url());
        source.setUser(role);
        source.setPassword(postgres.password(role));
        return source;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
