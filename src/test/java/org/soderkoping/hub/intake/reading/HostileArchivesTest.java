package org.soderkoping.hub.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Zips;
import org.soderkoping.hub.intake.reading.archive.ArchiveLimits;
import org.soderkoping.hub.participants.Feed;

/** Attack XA31: what an archive may be made of to hurt its reader, and that good entries beside a bad one go on. */
class HostileArchivesTest {
    private static final Feed SLOVAKIA = Reading.feed("SK-MUMV/asylum-registration");
    private static final Path SAMPLE = Path.of("connectors/sk/samples/asylum-registration/01-new-cases.in");
    private static final String GOOD = "MZ_20261118_000101_N.xml";
    private static final int LINE = 0x02014b50;

    private final String document = Files.readString(SAMPLE.resolve(GOOD));

    HostileArchivesTest() throws IOException {}

    @Test
    void entriesFollowTheirNumbersWhateverTheOrderOfTheArchive() {
        var zip = Zips.of(entries(name(30), document, name(4), document, name(111), document));
        assertThat(read(zip)).isEqualTo("000004 000030 000111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../MZ_20261118_000102_N.xml",
                "/MZ_20261118_000102_N.xml",
                "a/MZ_20261118_000102_N.xml",
                "..\\MZ_20261118_000102_N.xml",
                "C:MZ_20261118_000102_N.xml",
                "MZ_20261118_000102_N.xml/",
                "MZ_20261118_000102_N.xml.exe",
                "MZ_20261118_000102_N.XML",
                "MZ_20261118_٠٠٠١٠٢_N.xml",
                "..",
                "notes.zip"
            })
    void aNameThatIsMoreThanTheFeedsIsRefusedWithoutRepeatingIt(String name) {
        var zip = Zips.of(entries(name, name.endsWith("/") ? "" : document, GOOD, document));
        assertThat(read(zip)).isEqualTo("000101; SK-2052 2 /entry[1]");
    }

    @Test
    void aBombIsLeftInTheMiddleAndItsNeighboursGoOn() {
        String bomb = "<Ziadost>" + " ".repeat(3_000_000) + "</Ziadost>";
        var zip = Zips.of(entries(name(7), bomb, GOOD, document));
        assertThat(zip.length).isLessThan(20_000);
        assertThat(read(zip)).isEqualTo("000101; SK-2055 1 /" + name(7));
    }

    @Test
    void anEntryThatLiesAboutItsSizeIsABombAllTheSame() {
        String bomb = "<Ziadost>" + " ".repeat(3_000_000) + "</Ziadost>";
        byte[] zip = Zips.of(entries(name(7), bomb, GOOD, document));
        put4(zip, line(zip, 0) + 24, 100);
        assertThat(read(zip)).isEqualTo("000101; SK-2055 1 /" + name(7));
    }

    @Test
    void anEntryAboveTheLimitIsRefusedByWhatItUnpacksTo() {
        var limits = new ArchiveLimits(1 << 20, 10, document.length() - 1, 1 << 20, 100);
        assertThat(read(Zips.of(entries(GOOD, document)), limits)).isEqualTo("; SK-2055 1 /" + GOOD);
    }

    @Test
    void whatStoodBeforeTheArchiveBecameTooMuchIsTaken() {
        var limits = new ArchiveLimits(
                1 << 20, 10, 1 << 20, document.getBytes(StandardCharsets.UTF_8).length * 2L + 10, 100);
        var zip = Zips.of(entries(name(1), document, name(2), document, name(3), document, name(4), document));
        assertThat(read(zip, limits)).isEqualTo("000001 000002; SK-2051 0 /" + name(3));
    }

    @Test
    void tooManyEntriesAreNotLookedAt() {
        var limits = new ArchiveLimits(1 << 20, 1, 1 << 20, 1 << 20, 100);
        var zip = Zips.of(entries(name(1), document, name(2), document));
        assertThat(read(zip, limits)).isEqualTo("; SK-2051 0 /");
    }

    @Test
    void anArchiveBeyondItsLimitIsNotReadToItsEnd() {
        var limits = new ArchiveLimits(100, 10, 1 << 20, 1 << 20, 100);
        assertThat(read(Zips.of(entries(GOOD, document)), limits)).isEqualTo("; SK-2051 0 /");
    }

    @Test
    void theSameNameTwiceIsRefusedBothTimes() {
        byte[] zip = Zips.of(entries(name(1), document, name(2), document, GOOD, document));
        byte[] twice = new String(zip, StandardCharsets.ISO_8859_1)
                .replace(name(2), name(1))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(twice)).isEqualTo("000101; SK-2053 1 /" + name(1) + "; SK-2053 2 /" + name(1));
    }

    @Test
    void anEncryptedEntryIsRefusedAlone() {
        byte[] zip = Zips.of(entries(name(1), document, GOOD, document));
        zip[line(zip, 0) + 8] |= 1;
        assertThat(read(zip)).isEqualTo("000101; SK-2054 1 /" + name(1));
    }

    @Test
    void aLinkIsRefusedAlone() {
        byte[] zip = Zips.of(entries(name(1), "/etc/passwd", GOOD, document));
        put4(zip, line(zip, 0) + 38, 0xA1FF0000);
        assertThat(read(zip)).isEqualTo("000101; SK-2054 1 /" + name(1));
    }

    @Test
    void anArchiveInAnArchiveIsRefusedWhateverItsName() {
        String inner = new String(Zips.of(entries("x.xml", "y")), StandardCharsets.ISO_8859_1);
        var zip = Zips.of(entries(name(1), "PK\u0003\u0004" + inner, GOOD, document));
        assertThat(read(zip)).isEqualTo("000101; SK-2057 1 /" + name(1));
    }

    @Test
    void otherBytesThanTheDirectoryPromisesAreRefused() {
        byte[] zip = Zips.of(entries(name(1), document, GOOD, document));
        zip[line(zip, 0) + 16] ^= 1;
        assertThat(read(zip)).isEqualTo("000101; SK-2056 1 /" + name(1));
    }

    @Test
    void twoEntriesOfTheSameBytesAreNoArchive() {
        byte[] zip = Zips.of(entries(name(1), document, name(2), document));
        System.arraycopy(zip, line(zip, 0) + 42, zip, line(zip, 1) + 42, 4);
        assertThat(read(zip)).isEqualTo("; SK-2050 0 /");
    }

    @Test
    void aHeaderThatNamesAnotherFileThanTheDirectoryIsNoArchive() {
        byte[] zip = Zips.of(entries(name(1), document));
        zip[30 + 15] ^= 1;
        assertThat(read(zip)).isEqualTo("; SK-2050 0 /");
    }

    @Test
    void nothingMayStandBeforeOrAfterOrBeMissing() {
        byte[] zip = Zips.of(entries(GOOD, document));
        var before = ByteBuffer.allocate(zip.length + 3)
                .put((byte) 'M')
                .put((byte) 'Z')
                .put((byte) 0)
                .put(zip);
        assertThat(read(before.array())).isEqualTo("; SK-2050 0 /");
        assertThat(read(Arrays.copyOf(zip, zip.length + 1))).isEqualTo("; SK-2050 0 /");
        for (int length = 0; length < zip.length; length += 7) {
            assertThat(read(Arrays.copyOf(zip, length))).isEqualTo("; SK-2050 0 /");
        }
        assertThat(read(document.getBytes(StandardCharsets.UTF_8))).isEqualTo("; SK-2050 0 /");
    }

    @Test
    void anEmptyArchiveHasNoRecords() throws IOException {
        var out = new ByteArrayOutputStream();
        new ZipOutputStream(out).close();
        assertThat(read(out.toByteArray())).isEqualTo("; SK-2008 0 /");
    }

    @Test
    void aDocumentTypeInAnEntryIsRefusedAtItsPlace() {
        String hostile = "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + document.substring(document.indexOf("<Ziadost"));
        var zip = Zips.of(entries(name(1), hostile, GOOD, document));
        assertThat(read(zip)).isEqualTo("000101; SK-2002 1 /" + name(1));
    }

    @Test
    void noFlippedByteBringsTheReaderDown() {
        byte[] zip = Zips.of(entries(name(1), document, GOOD, document));
        for (int i = 0; i < zip.length; i++) {
            byte[] broken = zip.clone();
            broken[i] ^= (byte) (1 << i % 8);
            assertThat(read(broken)).isNotEmpty();
        }
    }

    private static String read(byte[] zip) {
        return read(zip, ArchiveLimits.DEFAULT);
    }

    /** Ids of what came through, then a finding each: code, number, path. */
    private static String read(byte[] zip, ArchiveLimits limits) {
        var message = RecordReader.whole(new ByteArrayInputStream(zip), Reading.submission(SLOVAKIA), SLOVAKIA, limits);
        String good = message.records().stream().map(RawRecord::id).collect(Collectors.joining(" "));
        String bad = message.refused().stream().map(HostileArchivesTest::draw).collect(Collectors.joining());
        return good + bad;
    }

    private static String draw(RefusedRecord refused) {
        return refused.findings().stream()
                .map(f -> "; " + f.code() + " " + refused.no() + " " + f.place().path())
                .collect(Collectors.joining());
    }

    private static String name(int number) {
        return "MZ_20261118_%06d_N.xml".formatted(number);
    }

    private static Map<String, String> entries(String... namesAndTexts) {
        var entries = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return entries;
    }

    /** Where the n-th line of the directory begins. */
    private static int line(byte[] zip, int n) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var found = new TreeMap<Integer, Integer>();
        for (int i = 0; i + 4 <= zip.length; i++) {
            if (buffer.getInt(i) == LINE) {
                found.put(found.size(), i);
            }
        }
        return found.get(n);
    }

    private static void put4(byte[] zip, int at, int value) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    }
}
