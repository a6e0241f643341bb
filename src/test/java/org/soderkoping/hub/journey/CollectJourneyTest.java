package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.fixtures.CollectedHome;
import org.soderkoping.hub.fixtures.OpenSshServer;
import org.soderkoping.hub.security.KeyFolder;

/** A whole hub that fetches a feed from the agency's own server and answers there. */
class CollectJourneyTest {
    private static final Path SAMPLE = Path.of("connectors/sk/samples/border-event");

    @TempDir
    Path folder;

    @Test
    void aFileGoesThroughThePipeIsAnsweredThereOnceAndSurvivesAKill() throws Exception {
        assumeTrue(OpenSshServer.installed(), "no /usr/sbin/sshd on this machine");
        Path data = folder.resolve("data");
        var keys = KeyFolder.open(data.resolve("keys"), "localhost", Clock.systemUTC());
        Path shelf = folder.resolve("shelf");
        try (var server = new OpenSshServer(folder.resolve("sshd"))) {
            server.letIn(Files.readString(Path.of(keys.sshClientKey() + ".pub")))
                    .start();
            Path home = CollectedHome.write(folder.resolve("home"), server, shelf, "delete");
            try (var hub = new HubProcess(home, data).start()) {
                put(shelf, "first.xml");
                waitFor(shelf.resolve("answers/first.xml.ack.xml"));
                await().atMost(Duration.ofSeconds(20)).until(() -> !Files.exists(shelf.resolve("out/first.xml")));
                assertThat(hub.get("/actuator/health")).contains("SK-UHCP/border-event 1 taken");
                put(shelf, "second.xml");
                await().atMost(Duration.ofSeconds(20))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> Files.exists(data.resolve("sftp/.collected/sk-uhcp.border-event/second.xml")));
                hub.kill();
                hub.start();
                waitFor(shelf.resolve("answers/second.xml.ack.xml"));
                assertThat(hub.count("select count(*) from intake where state = 'DONE' and accepted > 0"))
                        .isEqualTo(2);
                server.stop();
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> hub.get("/actuator/health").contains("SK-1510"));
                assertThat(hub.get("/actuator/health/readiness")).contains("\"status\":\"UP\"");
            }
        }
    }

    private static void put(Path shelf, String name) throws IOException {
        try (var files = Files.list(SAMPLE)) {
            Path good = files.filter(f -> f.toString().matches(".*/01.*\\.in\\.xml"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(good, shelf.resolve("out").resolve(name));
        }
    }

    private static void waitFor(Path file) {
        await().atMost(Duration.ofSeconds(40)).until(() -> Files.exists(file));
    }
}
