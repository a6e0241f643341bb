package org.soderkoping.hub.intake.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.participants.Feed;

class PairsTest {
    private static final Feed LATVIA = Reading.feed("LV-OCMA/asylum-registration");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path root;

    private AgencyFolders folders;
    private Pairs pairs;

    @BeforeEach
    void makeFolders() {
        folders = new AgencyFolders(root);
        folders.make(LATVIA.id());
        pairs = new Pairs(folders, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aFileWaitsForItsManifest() throws IOException {
        put("a.csv", Duration.ofMinutes(1));
        assertThat(pairs.complete(LATVIA, "a.csv")).isFalse();
        put("a.manifest.xml", Duration.ZERO);
        assertThat(pairs.complete(LATVIA, "a.csv")).isTrue();
        assertThat(folders.in(LATVIA.id()).resolve("a.manifest.xml")).doesNotExist();
    }

    @Test
    void aPairHalfClaimedBeforeACrashIsStillAPair() throws IOException {
        put("a.csv", Duration.ofMinutes(1));
        put("a.manifest.xml", Duration.ZERO);
        pairs.complete(LATVIA, "a.csv");
        assertThat(pairs.complete(LATVIA, "a.csv")).isTrue();
    }

    @Test
    void aManifestIsNeverClaimedByItself() throws IOException {
        put("a.manifest.xml", Duration.ofDays(1));
        assertThat(pairs.complete(LATVIA, "a.manifest.xml")).isFalse();
    }

    @Test
    void aFileAloneIsTakenAndRefusedWhenThePatienceIsOver() throws IOException {
        put("a.csv", Duration.ofMinutes(16));
        assertThat(pairs.complete(LATVIA, "a.csv")).isTrue();
        assertThat(pairs.find(LATVIA, folders.in(LATVIA.id()).resolve("a.csv")))
                .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("SK-2040"));
    }

    @Test
    void otherFeedsWaitForNothing() throws IOException {
        assertThat(pairs.complete(Reading.BELARUS, "a.xml")).isTrue();
    }

    private void put(String name, Duration age) throws IOException {
        Path file = Files.writeString(folders.in(LATVIA.id()).resolve(name), name);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
