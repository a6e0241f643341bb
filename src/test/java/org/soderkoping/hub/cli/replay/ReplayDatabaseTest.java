package org.soderkoping.hub.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.cli.replay.Outcome.Verdict;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.ledger.Ledger;
import org.soderkoping.hub.ledger.reading.StoredSubmissions;
import org.soderkoping.hub.normalisation.sources.MappingTexts;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.validation.SchemaGate;

/** The same record and the same mapping version give the same bytes, long after. */
class ReplayDatabaseTest {
    private static final SchemaGate GATE = new SchemaGate(Reading.PARTICIPANTS);
    private static final Edition EDITION =
            Edition.of("test", List.of(MappingTexts.read(Reading.PARTICIPANTS, Normalising.TABLES)));
    private static TestLedger ledger;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        ledger = new TestLedger();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void everyRecordOfEverySampleComesOutAsBefore(Feed feed, Path sample) throws IOException {
        submit(feed, sample);
        var outcomes = replay(feed, sample, null);
        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.verdict()).as(o.toString()).isNotEqualTo(Verdict.OTHER));
    }

    @Test
    void aSampleOfGoodAndBadRecordsIsToldRecordByRecord() throws IOException {
        var feed = Reading.BELARUS;
        Path sample = Path.of("connectors/by/samples/asylum-registration/12-good-bad-good.in.xml");
        submit(feed, sample);
        assertThat(draw(replay(feed, sample, null))).isEqualTo("""
                = batch 1 record 1: byte-equal, mapped by BY-DCM/asylum-registration@1
                = batch 1 record 2: byte-equal, mapped by BY-DCM/asylum-registration@1
                = batch 1 refused record 2: refused again, SK-3102, SK-3103""");
    }

    @Test
    void anotherMappingTableShowsThePathsThatDifferAndNoValue() throws IOException {
        var feed = Reading.ESTONIA;
        Path sample = Path.of("connectors/ee/samples/asylum-registration/01-single-applicant.in.xml");
        submit(feed, sample);
        String table = Files.readString(feed.mapping());
        Path other = folder.resolve("other.mapping.yaml");
        Files.writeString(
                other,
                table.replaceFirst("version: \\d+", "version: 99")
                        .replace("saabumisaeg, \"@basis\": =DECLARED", "saabumisaeg, \"@basis\": =ASSESSED"));
        assertThat(draw(replay(feed, sample, other.toString())))
                .matches("✗ batch 1 record 1: differs in AsylumRegistration/entry/date/@basis; mapped by"
                        + " EE-PPA/asylum-registration@99 instead of EE-PPA/asylum-registration@\\d+");
    }

    @Test
    void anEarlierVersionIsTakenFromTheLedgerByItsNumber() throws IOException {
        var feed = Reading.UKRAINE;
        Path sample = Path.of("connectors/ua/samples/asylum-registration")
                .toFile()
                .listFiles((d, n) -> n.matches("01.*in.xml"))[0]
                .toPath();
        submit(feed, sample);
        String version = Normalising.TABLES.get(feed.id()).version();
        assertThat(replay(feed, sample, version)).allMatch(o -> o.verdict() == Verdict.SAME);
        assertThat(draw(replay(feed, sample, "77"))).contains("say --mapping");
    }

    private static void submit(Feed feed, Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        var submission = new Submission(
                feed.id(),
                id(feed, sample),
                Digest.of(new ByteArrayInputStream(bytes)),
                feed.channel(),
                Submissions.NOW,
                Map.of("issue", "4.0"),
                EDITION);
        var read = RecordReader.whole(new ByteArrayInputStream(bytes), submission, feed);
        var message = Normalising.with(Normalising.RULES).normalise(GATE.admit(read));
        ledger.part(Ledger.class).record(ledger.policy().decide(message));
    }

    private List<Outcome> replay(Feed feed, Path sample, String mapping) {
        var stored = ledger.part(StoredSubmissions.class);
        var today = new Today(Reading.FOLDERS, Reading.PARTICIPANTS, Normalising.SCHEMA);
        var outcomes = new ArrayList<Outcome>();
        new Replay(new Versions(today, stored, mapping, folder), stored)
                .run(stored.find(feed.id().agency(), id(feed, sample)).orElseThrow(), outcomes::add);
        return outcomes;
    }

    private static String id(Feed feed, Path sample) {
        return feed.id().name() + "/" + sample.getFileName();
    }

    private static String draw(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(o -> o.toString().replaceAll(", [0-9a-f-]{36}", ""))
                .collect(Collectors.joining("\n"));
    }
}
