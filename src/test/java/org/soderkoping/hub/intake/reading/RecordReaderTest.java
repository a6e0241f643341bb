package org.soderkoping.hub.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.intake.ReceivedMessage;

class RecordReaderTest {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    @Test
    void aFileFallsIntoBatchesOfFiveHundredInItsOwnOrder() {
        var batches = batches(file(1_201, ""));
        assertThat(batches).extracting(ReceivedMessage::batchNo).containsExactly(1, 2, 3);
        assertThat(batches).extracting(b -> b.records().size()).containsExactly(500, 500, 201);
        assertThat(batches).noneMatch(ReceivedMessage::whole);
        assertThat(batches.get(2).records().get(200).no()).isEqualTo(1_201);
    }

    @Test
    void fiveHundredRecordsAreOneBatchAndNoEmptyOneFollows() {
        assertThat(batches(file(500, ""))).hasSize(1);
    }

    @Test
    void neighboursOfOneIdAreNotTornApart() {
        String record = "<Хадайніцтва><НумарСправы>%s</НумарСправы></Хадайніцтва>\n";
        String rest = record.formatted("A").repeat(2) + record.formatted("B") + "</Хадайніцтвы>";
        assertThat(batches(file(499, rest))).extracting(b -> b.records().size()).containsExactly(501, 1);
        String many = record.formatted("A").repeat(20) + "</Хадайніцтвы>";
        assertThat(batches(file(499, many))).extracting(b -> b.records().size()).containsExactly(508, 11);
    }

    @Test
    void aRecordKnowsItsCharactersPlaceAndId() {
        var record = batches(file(3, "")).get(0).records().get(1);
        assertThat(record.id()).isEqualTo("Х-2");
        assertThat(record.text()).isEqualTo("<Хадайніцтва><НумарСправы>Х-2</НумарСправы></Хадайніцтва>");
        assertThat(record.start()).hasToString("4:2 /Хадайніцтвы/Хадайніцтва[2]");
    }

    @Test
    void theFrameCarriesHeaderAndNamespacesOfTheDocument() {
        var text = "<?xml version=\"1.0\"?>\n <p:taotlused xmlns:p=\"urn:ee:ppa:varjupaik:1\">\n"
                + "<p:koostatud>x</p:koostatud><p:taotlus><p:number>7</p:number></p:taotlus></p:taotlused>";
        var frame = Reading.read(Reading.ESTONIA, text).records().get(0).frame();
        assertThat(frame.head()).startsWith("<p:taotlused xmlns:p=").endsWith("</p:koostatud>");
        assertThat(frame.tail()).isEqualTo("</p:taotlused>");
        assertThat(frame).hasToString("frame at 2:2");
    }

    @Test
    void anIdSplitByACommentIsReadWhole() {
        var text = "<taotlused xmlns=\"urn:ee:ppa:varjupaik:1\"><taotlus><taotleja><number>1</number></taotleja>"
                + "<number>AB<!-- x -->1<![CDATA[23]]></number></taotlus></taotlused>";
        assertThat(Reading.read(Reading.ESTONIA, text).records())
                .extracting(RawRecord::id)
                .containsExactly("AB123");
    }

    @Test
    void aRecordWithoutAnIdIsNamedByItsNumber() {
        var text = "<taotlused xmlns=\"urn:ee:ppa:varjupaik:1\"><taotlus/></taotlused>";
        assertThat(Reading.read(Reading.ESTONIA, text).records())
                .extracting(RawRecord::id)
                .containsExactly("#1");
    }

    @Test
    void whatStandsBeforeABrokenTailIsKept() {
        var batches = batches(file(502, "<Хадайніцтва><НумарСправы>"));
        assertThat(batches).extracting(b -> b.records().size()).containsExactly(500, 2);
        assertThat(Reading.draw(batches.get(1).refused()))
                .containsExactly("SK-2001 0 505:27 /Хадайніцтвы/Хадайніцтва[503]/НумарСправы");
    }

    @Test
    void somethingBetweenTheRecordsIsRefusedAndTheyGoOn() {
        var batch = batches(file(2, "<Іншае><x/></Іншае>\n<Хадайніцтва/>тэкст")).get(0);
        assertThat(batch.records()).hasSize(3);
        assertThat(Reading.draw(batch.refused()))
                .containsExactly("SK-3002 0 5:1 /Хадайніцтвы/Іншае", "SK-3002 0 6:15 /Хадайніцтвы");
    }

    @Test
    void aSingleMessageTakesNoMoreThanFiveThousandRecords() {
        var text = "<taotlused xmlns=\"urn:ee:ppa:varjupaik:1\">" + "<taotlus/>".repeat(5_001) + "</taotlused>";
        var message = Reading.read(Reading.ESTONIA, text);
        assertThat(message.records()).isEmpty();
        assertThat(message.whole()).isTrue();
        assertThat(Reading.draw(message.refused())).containsExactly("SK-2027 0 0:0 /");
    }

    @Test
    void manySmallRecordsMayTogetherHoldMoreElementsThanOne() {
        long records = batches(file(150_000, "")).stream()
                .mapToLong(b -> b.records().size())
                .sum();
        assertThat(records).isEqualTo(150_000);
    }

    @Test
    void aFileOfFiftyMillionCharactersNeedsASmallWindow() throws XMLStreamException {
        var record = "<Хадайніцтва><НумарСправы>Х</НумарСправы>" + "<a>b</a>".repeat(250) + "</Хадайніцтва>\n";
        int count = 50_000_000 / record.length() + 1;
        var window = new Window(new StrictText(endless("<Хадайніцтвы>", record, count), WINDOWS_1251));
        var cutter = new RecordCutter(window, new Tokens(window, Reading.BELARUS.maxText()), Reading.BELARUS);
        int read = 0;
        for (Optional<Cut> cut = cutter.next(); cut.isPresent(); cut = cutter.next()) {
            assertThat(cut.get()).isInstanceOf(Cut.Whole.class);
            read++;
        }
        assertThat(read).isEqualTo(count);
        assertThat(window.widest()).isLessThanOrEqualTo(4L * 16_384);
    }

    @Test
    void aRecordIsCutTheSameWhereverTheParsersBuffersEnd() throws XMLStreamException {
        for (int padding = 3_900; padding < 4_100; padding++) {
            var text = "<Хадайніцтвы>" + " ".repeat(padding) + "<Хадайніцтва>&lt;\r\n</Хадайніцтва>\r</Хадайніцтвы>";
            var window = new Window(new StringReader(text));
            var cutter = new RecordCutter(window, new Tokens(window, Reading.BELARUS.maxText()), Reading.BELARUS);
            var records = new ArrayList<RawRecord>();
            cutter.next().orElseThrow().into(records, new ArrayList<>());
            assertThat(records).extracting(RawRecord::text).containsExactly("<Хадайніцтва>&lt;\r\n</Хадайніцтва>");
            assertThat(cutter.next()).isEmpty();
        }
    }

    @Test
    void aDiskThatFailsIsNotTheAgencysFault() {
        var failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> RecordReader.whole(failing, Reading.submission(Reading.BELARUS), Reading.BELARUS))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static String file(int records, String rest) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<Хадайніцтвы>\n");
        IntStream.rangeClosed(1, records)
                .forEach(i -> text.append(i == 1 ? "" : " ")
                        .append("<Хадайніцтва><НумарСправы>Х-")
                        .append(i)
                        .append("</НумарСправы></Хадайніцтва>\n"));
        return text.append(rest)
                .append(rest.contains("<НумарСправы>") ? "" : "</Хадайніцтвы>")
                .toString();
    }

    private static List<ReceivedMessage> batches(String text) {
        var in = new ByteArrayInputStream(text.getBytes(WINDOWS_1251));
        var batches = new ArrayList<ReceivedMessage>();
        RecordReader.batches(in, Reading.submission(Reading.BELARUS), Reading.BELARUS)
                .forEachRemaining(batches::add);
        return batches;
    }

    private static InputStream endless(String head, String record, int count) {
        var parts = IntStream.rangeClosed(0, count + 1)
                .mapToObj(i -> i == 0 ? head : i <= count ? record : "</Хадайніцтвы>")
                .<InputStream>map(part -> new ByteArrayInputStream(part.getBytes(WINDOWS_1251)))
                .iterator();
        return new java.io.SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }
}
