package org.soderkoping.hub.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.fixtures.Reading;

class SchemaGateTest {
    private static final String HEAD = "<подія xmlns=\"urn:ua:dpsu:podiia:1\" ";
    private static final String REST = "час=\"2026-11-20T04:15:00Z\" нпр=\"ВЇ\" груп=\"1\" зах=\"0\" захід=\"ЗАТ\"";

    @Test
    void goodRecordsAroundABadOnePass() throws IOException {
        var judged = Reading.judge(Reading.BELARUS, belarus("12-good-bad-good.in.xml"));
        assertThat(judged.records()).extracting(RawRecord::no).containsExactly(1, 3);
        assertThat(judged.refused()).singleElement().satisfies(r -> {
            assertThat(r.recordId()).isEqualTo("БР-2026-0412");
            assertThat(r.raw()).isNotNull();
        });
    }

    @Test
    void aPositionCountsCharactersOfTheAgencysOwnEncodingAndLineEnds() throws IOException {
        var text = new String(belarus("12-good-bad-good.in.xml"), Charset.forName("windows-1251"));
        var windows = text.replace("\n", "\r\n").getBytes(Charset.forName("windows-1251"));
        assertThat(Reading.draw(Reading.judge(Reading.BELARUS, windows).refused()))
                .containsExactly(
                        "SK-3103 2 44:7 /Хадайніцтвы/Хадайніцтва[2]/Заяўнік/Пол",
                        "SK-3102 2 45:7 /Хадайніцтвы/Хадайніцтва[2]/Заяўнік/ДатаНараджэння");
    }

    @Test
    void aByteOrderMarkMovesNoPosition() {
        var document = HEAD + "ном=\"1\" вид=\"?\" " + REST + "/>";
        var marked = ("\uFEFF" + document).getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.draw(Reading.judge(Reading.BORDER, marked).refused()))
                .isEqualTo(Reading.draw(Reading.judge(Reading.BORDER, document).refused()))
                .containsExactly("SK-3103 1 1:1 /подія/@вид");
    }

    @Test
    void severalRecordsOnOneLineKeepTheirColumns() {
        var text =
                "<taotlused xmlns=\"urn:ee:ppa:varjupaik:1\"><taotlus/><taotlus><number>?</number></taotlus></taotlused>";
        assertThat(Reading.draw(Reading.judge(Reading.ESTONIA, text).refused()))
                .containsExactly(
                        "SK-3004 1 1:43 /taotlused/taotlus[1]",
                        "SK-3102 2 1:62 /taotlused/taotlus[2]/number",
                        "SK-3004 2 1:53 /taotlused/taotlus[2]");
    }

    @Test
    void theSecondOfANameShowsItsIndex() throws IOException {
        var text = Files.readString(Path.of("connectors/ua/samples/border-event/01-group-between-points.in.xml"))
                .replace("к=\"TJK\"", "к=\"tjk\"");
        assertThat(Reading.draw(Reading.judge(Reading.BORDER, text).refused()))
                .containsExactly("SK-3102 1 12:5 /подія/ос[2]/гр/@к");
    }

    @Test
    void aWrongHeaderRefusesTheBatchOnce() throws IOException {
        var judged = Reading.judge(Reading.BELARUS, belarus("15-header-without-date.in.xml"));
        assertThat(judged.records()).isEmpty();
        assertThat(Reading.draw(judged.refused())).containsExactly("SK-3003 0 5:5 /Хадайніцтвы/Зводка/Орган");
    }

    @Test
    void findingsAreLimitedToTwentyARecord() {
        var wrong = "<ос ст=\"?\"><гр к=\"?\" с=\"?\"/></ос>".repeat(40);
        var judged = Reading.judge(Reading.BORDER, HEAD + "ном=\"1\" вид=\"НПК\" " + REST + ">" + wrong + "</подія>");
        assertThat(judged.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.findings()).hasSize(20));
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        var before = Locale.getDefault();
        var document = HEAD + "вид=\"?\" " + REST.replace("груп=\"1\"", "груп=\"x\"") + "/>";
        try {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, Locale.CHINA}) {
                Locale.setDefault(locale);
                assertThat(Reading.draw(Reading.judge(Reading.BORDER, document).refused()))
                        .containsExactlyInAnyOrder(
                                "SK-3103 1 1:1 /подія/@вид", "SK-3101 1 1:1 /подія/@груп", "SK-3007 1 1:1 /подія/@ном");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void manyThreadsMayUseTheGateAtOnce() throws Exception {
        var document = belarus("12-good-bad-good.in.xml");
        var threads = Executors.newFixedThreadPool(4);
        try {
            var work = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(i -> () ->
                            Reading.judge(Reading.BELARUS, document).records().size())
                    .toList();
            for (var result : threads.invokeAll(work)) {
                assertThat(result.get()).isEqualTo(2);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] belarus(String sample) throws IOException {
        return Files.readAllBytes(
                Path.of("connectors/by/samples/asylum-registration").resolve(sample));
    }
}
