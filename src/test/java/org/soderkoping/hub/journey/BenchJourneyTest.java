package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.participants.Feed;

/** {@code hub bench sftp --smoke}: every SFTP feed can be measured, and all that is measured is good. */
class BenchJourneyTest {
    @TempDir
    Path folder;

    @Test
    void everySftpFeedHasItsRow() throws Exception {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.soderkoping.hub.cli.HubCommand",
                        "bench",
                        "sftp",
                        "--smoke",
                        "--home",
                        ".",
                        "--data",
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("lost 0, doubled 0");
        for (Feed feed : Reading.PARTICIPANTS.feeds()) {
            if (feed.channel() == Channel.SFTP && !feed.equals(Reading.BELARUS)) {
                assertThat(said.lines())
                        .anyMatch(line -> line.startsWith(feed.id().toString())
                                && line.contains("10 records")
                                && line.contains("accepted 10, refused 0"));
            }
        }
    }
}
