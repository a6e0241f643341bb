package org.soderkoping.hub.normalisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.ExchangeFixtures;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.RecordRules.Draft;
import org.soderkoping.hub.normalisation.converters.CodeLists;

class CodeListCheckTest {
    private static final Path CODES = Path.of("schemas/codes");
    private static final CodeListCheck REAL = new CodeListCheck(CodeLists.read(CODES));

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.exchange.ExchangeFixtures#messages")
    void everyCodeOfAGoodMessageIsInItsList(String name) {
        assertThat(draw(REAL, ExchangeFixtures.kind(name), ExchangeFixtures.good(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "asylum-registration, <language><code>bel, <language><code>qqq",
        "asylum-registration, <issuer>BLR, <issuer>QQQ",
        "asylum-status-change, DECIDED_SUBSIDIARY, DECIDED_OTHERWISE",
        "border-event, PL-UA-02, PL-UA-99",
        "migration-statistics, <citizenship>UA, <citizenship>UKR",
        "coi-report, lang=\"eng\", lang=\"qqq\"",
        "coi-inquiry, <role>COI, <role>RUMOUR",
        "person-inquiry, AMMR2024_ART51, AMMR2024_ART52",
        "transfer-request, EURODAC_HIT, CRYSTAL_BALL",
        "return-case, LANGUAGE_SPOKEN, ACCENT",
        "risk-indicator, IMPOSTOR_DOCUMENT, TELEPORTATION",
        "participant-entry, <competence>CoiReport, <competence>Rumour",
        "agreement-reference, <party>LT, <party>DE",
    })
    void aCodeNoListKnowsIsRefused(String name, String right, String wrong) {
        String good = ExchangeFixtures.bare(ExchangeFixtures.good(name));
        assertThat(good).contains(right);
        assertThat(draw(REAL, ExchangeFixtures.kind(name), good.replace(right, wrong)))
                .containsExactly("SK-5002 REFUSAL /r[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, valid",
        "'',         '',         valid",
        "2026-03-02, 2026-03-02, valid",
        "'',         2026-03-01, refused", // ended the day before the message
        "2026-03-03, '',         refused", // begins the day after it
    })
    void aMessageIsJudgedByTheListOfItsDay(String from, String to, String verdict, @TempDir Path folder)
            throws IOException {
        try (var files = Files.list(CODES)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                folder.resolve("asylum-status.csv"),
                "# list: asylum-status version: 2 from: 2026-01-01\ncode;name;validFrom;validTo\n"
                        + "DECIDED_SUBSIDIARY;Decided;" + from + ";" + to + "\n");
        String change = ExchangeFixtures.good("asylum-status-change");

        assertThat(draw(new CodeListCheck(CodeLists.read(folder)), Kind.ASYLUM_STATUS_CHANGE, change))
                .hasSize(verdict.equals("valid") ? 0 : 1);
    }

    @Test
    void theNewLawCannotBeCitedBeforeItApplies() {
        String inquiry = ExchangeFixtures.good("person-inquiry");

        assertThat(draw(REAL, Kind.PERSON_INQUIRY, inquiry.replace("2026-11-20T", "2026-07-01T")))
                .isEmpty();
        assertThat(draw(REAL, Kind.PERSON_INQUIRY, inquiry.replace("2026-11-20T", "2026-06-30T")))
                .hasSize(1);
    }

    private static List<String> draw(CodeListCheck check, Kind kind, String xml) {
        var message = ExchangeFixtures.tree(kind, xml);
        var draft = new Draft(
                Submissions.soap("s-1"), Reading.ESTONIA, Submissions.raw(1, "r-1", ""), new UUID(0, 1), kind, message);
        return check.check(draft).stream().map(CodeListCheckTest::draw).toList();
    }

    private static String draw(Finding finding) {
        return finding.code() + " " + finding.severity() + " " + finding.place().path();
    }
}
