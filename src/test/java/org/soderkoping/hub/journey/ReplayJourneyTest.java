package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code hub replay} on the data folder of a hub that has stopped. */
class ReplayJourneyTest {
    private static final Path SAMPLE = Path.of("connectors/by/samples/asylum-registration/12-good-bad-good.in.xml");

    private record Ended(int code, String said) {}

    @Test
    void aStoppedHubsSubmissionComesOutAsBefore() throws Exception {
        var hub = HubProcess.fresh("replay", Path.of("."));
        try (hub) {
            hub.start();
            try (var agency = new SftpCaller(hub, "BY-DCM")) {
                agency.push("asylum-registration", "twelve.xml", Files.readAllBytes(SAMPLE));
            }
            assertThat(replay(hub, "twelve.xml").said()).contains("another hub works in");
        }
        var ended = replay(hub, "twelve.xml");
        assertThat(ended.said())
                .contains("byte-equal, mapped by BY-DCM/asylum-registration@1")
                .contains("refused again, SK-3102, SK-3103")
                .contains("3 the same · 0 not · 0 that");
        assertThat(ended.code()).isZero();
        assertThat(replay(hub, "thirteen.xml").code()).isEqualTo(1);
        hub.start();
        try (hub) {
            assertThat(hub.count("select count(*) from access_log where action = 'REPLAY_SUBMISSION'"))
                    .isEqualTo(1);
        }
    }

    private static Ended replay(HubProcess hub, String name) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.soderkoping.hub.cli.HubCommand"));
        command.addAll(List.of(
                "replay", name, "--agency", "BY-DCM", "--dry-run", "--home", ".", "--data", hub.data.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
