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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.security.Secrets;

/**
 * A real PostgreSQL in the data folder: fsync on, page checksums, loopback only, scram with generated passwords. A
 * server that a killed hub left behind is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Owns the tables and runs the migrations. */
    public static final String OWNER = "hub_owner";
    /** What the running hub is: no more rights than the migrations grant. */
    public static final String APP = "hub_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final int STARTS = 4;
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
            "log_statement=none",
            "log_min_error_statement=panic",
            "log_min_messages=error",
            "log_error_verbosity=terse");

    private final Path folder;
    private final Path cluster;
    private final Secrets secrets;
    private final List<String> prefix = ServerUser.prefix();
    private int port;

    /** @param folder {@code data/pg} */
    public EmbeddedPostgres(Path folder, Secrets secrets) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.secrets = secrets;
    }

    /** Starts the server, at the first run with a new cluster, its two roles and the database {@code hub}. */
    public EmbeddedPostgres start() {
        Path server = PostgresBinaries.unpack(folder);
        boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
        if (fresh) {
            initialise(server);
        } else {
            stopLeftover(server);
        }
        launch(server);
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

    @Override
    public void close() {
        run(program(server(), "pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop"));
    }

    private Path server() {
        return folder.resolve("server");
    }

    private void initialise(Path server) {
        try {
            Path half = folder.resolve("cluster.new");
            deleteTree(half);
            Path passwordFile = Files.createTempFile(folder, "pw", "");
            Files.writeString(passwordFile, password(SUPERUSER));
            int code = run(program(
                    server,
                    "initdb",
                    "-D",
                    half.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=C"));
            Files.delete(passwordFile);
            require(code == 0, "PostgreSQL could not make its cluster; see " + folder.resolve("pg.log"));
            Files.move(half, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopLeftover(Path server) {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            int code = run(program(server, "pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "20", "stop"));
            LOG.info("a database server was left behind; stopping it ended with {}", code);
        }
    }

    private void launch(Path server) {
        for (int attempt = 1; attempt <= STARTS; attempt++) {
            port = freePort(attempt == 1 ? rememberedPort() : 0);
            var options = new StringBuilder("-p " + port);
            SETTINGS.forEach(s -> options.append(" -c ").append(s));
            int code = run(program(
                    server,
                    "pg_ctl",
                    "-D",
                    cluster.toString(),
                    "-w",
                    "-t",
                    "60",
                    "-l",
                    folder.resolve("pg.log").toString(),
                    "-o",
                    options.toString(),
                    "start"));
            if (code == 0) {
                rememberPort();
                return;
            }
            pause();
        }
        throw new IllegalStateException("PostgreSQL does not start; see " + folder.resolve("pg.log"));
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
            throw new IllegalStateException("the database roles could not be made", e);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private List<String> program(Path server, String name, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(server.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private int run(List<String> command) {
        try {
            var log = folder.resolve("pg.log").toFile();
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            return process.waitFor(90, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private int rememberedPort() {
        try {
            Path file = folder.resolve("port");
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).trim()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException(sentence);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
