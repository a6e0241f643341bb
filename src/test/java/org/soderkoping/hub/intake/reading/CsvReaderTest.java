package org.soderkoping.hub.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.intake.ReceivedMessage;
import org.soderkoping.hub.participants.Feed;

/** CSV files of a feed whose rows are events, read as the records of any other file (attacks XE02, XA18 to XA20). */
class CsvReaderTest {
    private static final Charset WINDOWS_1257 = Charset.forName("windows-1257");
    private static final Feed FEED = Reading.feed("LV-VRS/border-event");
    private static final List<String> HEADER = FEED.format().csv().orElseThrow().header();
    private static final int TRANSPORT = HEADER.indexOf("Transports");

    @Test
    void aFileFallsIntoBatchesOfFiveHundred() {
        String rows = IntStream.rangeClosed(1, 1_201)
                .mapToObj(i -> row("N-" + i, "kājām"))
                .collect(Collectors.joining());
        var batches = new ArrayList<ReceivedMessage>();
        var in = new ByteArrayInputStream((header() + rows).getBytes(WINDOWS_1257));
        RecordReader.batches(in, Reading.submission(FEED), FEED).forEachRemaining(batches::add);
        assertThat(batches).extracting(b -> b.records().size()).containsExactly(500, 500, 201);
        assertThat(batches.get(2).records().get(200).id()).isEqualTo("N-1201");
    }

    @Test
    void aLineEndInQuotesBelongsToTheCellAndTheLinesGoOn() {
        var message = read(header()
                + row("N-1", "\"auto\r\n\"\"BX\"\"\"")
                + row("N-2", "x").replace("\r\n", ""));
        assertThat(message.refused()).isEmpty();
        assertThat(message.records().get(0).text()).contains("<Transports>auto&#13;\"BX\"</Transports>");
        assertThat(message.records().get(1).start()).hasToString("4:1 /row[2]");
    }

    @Test
    void whatLooksLikeMarkupOrAFormulaIsText() {
        var text = read(header() + row("N-1", "=cmd|' /C'!A0 </Notikums>&"))
                .records()
                .get(0)
                .text();
        assertThat(text).contains("<Transports>=cmd|' /C'!A0 &lt;/Notikums&gt;&amp;</Transports>");
    }

    @Test
    void aBadRowIsRefusedAloneBetweenGoodOnes() {
        assertThat(drawBetween(row("N-2", "a\"b"))).containsExactly("N-1", "N-3", "SK-2032 2 3:45 /row[2]");
        assertThat(drawBetween(row("N-2", "\"a\"b"))).containsExactly("N-1", "N-3", "SK-2032 2 3:45 /row[2]");
        assertThat(drawBetween("N-2;x\r\n")).containsExactly("N-1", "N-3", "SK-2031 2 3:1 /row[2]");
        assertThat(drawBetween(row("N-2", "x".repeat(1_100_000))))
                .containsExactly("N-1", "N-3", "SK-2023 2 3:45 /row[2]");
        assertThat(drawBetween("\r\n\r\n")).containsExactly("N-1", "N-3");
    }

    @Test
    void nothingAfterAPlaceThatCannotBeReadIsTaken() {
        assertThat(drawBetween(row("N-2", "\"a" + "b".repeat(3_000_000))))
                .containsExactly("SK-2032 0 3:45 /", "SK-2033 1 2:1 /row[1]");
        assertThat(drawBetween(row("N-2", "\u0000"))).containsExactly("SK-2010 0 3:45 /", "SK-2033 1 2:1 /row[1]");
    }

    @Test
    void aFileWithoutRowsOrOfAnotherHeaderHoldsNothing() {
        assertThat(draw("")).containsExactly("SK-2008 0 1:1 /");
        assertThat(draw(header())).containsExactly("SK-2008 0 0:0 /");
        assertThat(draw("Notikuma numurs\r\nN-1\r\n")).containsExactly("SK-2030 0 1:1 /");
        assertThat(draw(header().replace("\r\n", ";Papildus\r\n")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("SK-2030");
    }

    private static List<String> drawBetween(String middle) {
        return draw(header() + row("N-1", "a") + middle + row("N-3", "c"));
    }

    private static List<String> draw(String text) {
        var message = read(text);
        var drawn = new ArrayList<String>();
        message.records().forEach(r -> drawn.add(r.id()));
        drawn.addAll(Reading.draw(message.refused()));
        return drawn;
    }

    private static ReceivedMessage read(String text) {
        return Reading.read(FEED, text.getBytes(WINDOWS_1257));
    }

    private static String header() {
        return String.join(";", HEADER) + "\r\n";
    }

    private static String row(String id, String transport) {
        var cells =
                new ArrayList<>(List.of(id, "2026-11-19T05:20:00Z", "NŠ", "", "", "", "", "IE", "BY", "1", "nē", ""));
        cells.add(transport);
        while (cells.size() < HEADER.size()) {
            cells.add(cells.size() == TRANSPORT + 1 ? "AI" : "");
        }
        return String.join(";", cells) + "\r\n";
    }
}
