package org.soderkoping.hub.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.security.FolderLock;
import org.soderkoping.hub.security.Secrets;

/**
 * A real PostgreSQL in the data folder: fsync on, page checksums, loopback only, scram with generated passwords. A
 * server that a killed hub left behind is stopped first; one that a living hub uses is left alone.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Owns the tables and runs the migrations. */
    public static final String OWNER = "hub_owner";
    /** What the running hub is: no more rights than the migrations grant. */
    public static final String APP = "hub_app";

    private static final String SUPERUSER = "postgres";
    private static final int STARTS = 4;
    /** The log level leaves errors of statements out: their text may quote a value. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "max_locks_per_transaction=256",
            "shared_buffers=64MB",
            "max_wal_size=1GB",
            "log_checkpoints=off",
            "log_statement=none",
            "log_min_error_statement=panic",
            "log_min_messages=log",
            "log_error_verbosity=terse");

    private final Path folder;
    private final Path cluster;
    private final Path programsFolder;
    private final Secrets secrets;
    private @Nullable PostgresPrograms programs;
    private @Nullable FolderLock lock;
    private int port;

    /** @param folder {@code data/pg} */
    public EmbeddedPostgres(Path folder, Secrets secrets) {
        this(folder, folder.resolve("bin"), secrets);
    }

    /** @param programs where the server's programs are unpacked; several servers may share it */
    public EmbeddedPostgres(Path folder, Path programs, Secrets secrets) {
        this.folder = folder.toAbsolutePath().normalize();
        this.cluster = this.folder.resolve("cluster");
        this.programsFolder = programs.toAbsolutePath().normalize();
        this.secrets = secrets;
    }

    /**
     * Starts the server, at the first run with a new cluster, its two roles and the database {@code hub}.
     *
     * @throws IllegalStateException with a sentence for the operator when that is impossible
     */
    public EmbeddedPostgres start() {
        lock = FolderLock.take(folder);
        var ready = new PostgresPrograms(PostgresBinaries.unpack(programsFolder), folder, ServerUser.choose(folder));
        ready.openLog();
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            LeftoverServer.stop(cluster);
            ready.user().own(cluster);
        } else {
            initialise(ready);
        }
        launch(ready);
        programs = ready;
        ensureRoles();
        return this;
    }

    public String url() {
        return url("hub");
    }

    /** The JDBC address of another database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The generated password of a role. */
    public String password(String role) {
        return HexFormat.of().formatHex(secrets.secret("pg-" + role.replace('_', '-'), 24));
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, password(SUPERUSER));
    }

    /** Stops the server with all its connections; what was committed stays. */
    @Override
    public void close() {
        if (programs != null) {
            programs.run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop");
            programs = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private void initialise(PostgresPrograms ready) {
        try {
            Path half = folder.resolve("cluster.new");
            PostgresBinaries.delete(half);
            Path password = Files.createTempFile(folder, "pw", "");
            try {
                Files.writeString(password, password(SUPERUSER));
                ready.user().own(password);
                if (!makeCluster(ready, half, password)) {
                    throw new IllegalStateException("PostgreSQL could not make its cluster; see " + ready.log());
                }
            } finally {
                Files.delete(password);
            }
            Files.move(half, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean makeCluster(PostgresPrograms ready, Path target, Path password) {
        return ready.run(
                "initdb",
                "-D",
                target.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C");
    }

    private void launch(PostgresPrograms ready) {
        String log = ready.log().toString();
        for (int attempt = 1; attempt <= STARTS; attempt++) {
            port = freePort(attempt == 1 ? rememberedPort() : 0);
            var options = new StringBuilder("-p " + port);
            SETTINGS.forEach(s -> options.append(" -c ").append(s));
            if (ready.run(
                    "pg_ctl", "-D", cluster.toString(), "-w", "-t", "300", "-l", log, "-o", options + "", "start")) {
                rememberPort();
                return;
            }
            pause();
        }
        throw new IllegalStateException("PostgreSQL does not start; see " + log);
    }

    private void ensureRoles() {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APP)) {
                if (!exists(connection, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + password(role) + "'");
                }
            }
            if (!exists(connection, "select 1 from pg_database where datname = 'hub'")) {
                statement.execute("create database hub owner " + OWNER);
            }
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("the database in " + folder + " does not open with this hub's keys", e);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private int rememberedPort() {
        try {
            Path file = folder.resolve("port");
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).trim()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) { // cut off by a crash; any port will do
            return 0;
        }
    }

    private void rememberPort() {
        try {
            Files.writeString(folder.resolve("port"), Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort(int wish) {
        try (var socket = new ServerSocket(wish, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return freePort(0);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
