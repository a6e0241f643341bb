package org.soderkoping.hub.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A hub in a process of its own, started as the launcher starts it, that a test may kill. */
final class HubProcess implements AutoCloseable {
    static final List<String> PARTNERS = List.of("BY", "EE", "HU", "LT", "LV", "MD", "PL", "RO", "SK", "UA");
    final Path data;
    final int soap = freePort();
    final int sftp = freePort();
    final int amqp = freePort();
    final int console = freePort();
    final int management = freePort();
    private final Path home;
    private Process process;

    HubProcess(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    /** A hub with a data folder of its own under target/, emptied first. */
    static HubProcess fresh(String name, Path home) throws IOException {
        Path data = Path.of("target/journey").toAbsolutePath().resolve(name);
        FileSystemUtils.deleteRecursively(data);
        return new HubProcess(home.toAbsolutePath().normalize(), data);
    }

    /** Starts and waits for readiness. */
    HubProcess start(String... settings) throws IOException {
        Files.createDirectories(data);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // starts sooner; nothing here is measured
                "-cp",
                System.getProperty("java.class.path"),
                "org.soderkoping.hub.cli.HubCommand",
                "serve",
                "--data",
                data.toString(),
                "--home",
                home.toString(),
                "--hub.soap.port=" + soap,
                "--hub.sftp.port=" + sftp,
                "--hub.amqp.port=" + amqp,
                "--server.port=" + console,
                "--management.server.port=" + management));
        command.addAll(List.of(settings));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("out.txt").toFile()))
                .start();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .until(this::readyOrDead);
        if (!process.isAlive()) {
            throw new IllegalStateException("the hub ended: " + Files.readString(data.resolve("out.txt")));
        }
        return this;
    }

    private boolean readyOrDead() {
        return !process.isAlive() || get("/actuator/health/readiness").endsWith("\"status\":\"UP\"}");
    }

    /** The body of a management page, empty when nobody answers. */
    String get(String path) {
        return get(HttpClient.newHttpClient(), "http://127.0.0.1:" + management + path);
    }

    /** The body of a page of the console. */
    String page(String path) {
        var browser = HttpClient.newBuilder().sslContext(keys().nobody()).build();
        return get(browser, "https://localhost:" + console + path);
    }

    private static String get(HttpClient client, String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    KeyRing keys() {
        return new KeyRing(data.resolve("keys"));
    }

    /** The ledger, read as the hub's own database role. */
    Connection ledger() throws IOException, SQLException {
        String password =
                HexFormat.of().formatHex(Files.readAllBytes(keys().folder().resolve("hub/secrets/pg-hub-app")));
        String port = Files.readString(data.resolve("pg/port")).trim();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/hub", "hub_app", password);
    }

    /** One number out of the ledger. */
    long count(String query, Object... parameters) throws IOException, SQLException {
        try (var connection = ledger();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it as a power cut would: SIGKILL, no shutdown hook. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
