package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.journey.SharedHub.Running;

/** Each sample through the channel its agency uses gets exactly the verdict the files beside it say. */
@ExtendWith(SharedHub.class)
class SamplesJourneyTest {
    private static final LocalDate YOUNGEST_SAMPLE = LocalDate.of(2026, 11, 24);
    private static final Pattern PLACE = Pattern.compile("(\\d+):(\\d+)");

    @BeforeAll
    static void noSampleIsFromTheFuture() {
        assumeTrue(!LocalDate.now(ZoneOffset.UTC).isBefore(YOUNGEST_SAMPLE), "the samples are from the future here");
    }

    static Stream<Path> estonia() throws IOException {
        return samples("ee/samples/asylum-registration", "ee/samples/coi-report", "ee/samples/statistics");
    }

    static Stream<Path> belarus() throws IOException {
        return samples("by/samples/asylum-registration", "by/samples/statistics");
    }

    static Stream<Path> ukraine() throws IOException {
        return samples("ua/samples/asylum-registration", "ua/samples/border-event", "ua/samples/statistics");
    }

    /** Pairs of file and manifest; a file without one would wait here as long as the descriptor says. */
    static Stream<Path> latvia() throws IOException {
        return samples(
                        ".in.csv",
                        List.of("lv/samples/asylum-registration", "lv/samples/border-event", "lv/samples/statistics"))
                .filter(sample -> Files.exists(beside(sample, ".in.manifest.xml")));
    }

    static Stream<Path> slovakia() throws IOException {
        return samples("sk/samples/border-event");
    }

    static Stream<Path> slovakArchives() throws IOException {
        return samples(".in.zip", List.of("sk/samples/asylum-registration"));
    }

    @ParameterizedTest
    @MethodSource("slovakArchives")
    void bySftpAsArchive(Path sample, Running running) throws IOException {
        String name = "sample-" + sample.getFileName();
        try (var agency = new SftpCaller(running.hub(), "SK-MUMV")) {
            byte[] signal = agency.push(feed(sample), name, Files.readAllBytes(sample));
            assertThat(Verdict.of(signal)).isEqualTo(expected(sample, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("latvia")
    void bySftpWithAManifest(Path sample, Running running) throws IOException {
        String name = sample.getFileName().toString();
        String sender = feed(sample).equals("border-event") ? "LV-VRS" : "LV-OCMA";
        try (var agency = new SftpCaller(running.hub(), sender)) {
            agency.put(feed(sample), name, Files.readAllBytes(sample));
            Path manifest = beside(sample, ".in.manifest.xml");
            agency.put(feed(sample), manifest.getFileName().toString(), Files.readAllBytes(manifest));
            byte[] signal = agency.answer(name);
            assertThat(Verdict.of(signal)).isEqualTo(expected(sample, 0));
            assertSilent(signal, sample);
        }
    }

    @ParameterizedTest
    @MethodSource("slovakia")
    void bySftpFromSlovakia(Path sample, Running running) throws IOException {
        String name = "sample-" + sample.getFileName();
        try (var agency = new SftpCaller(running.hub(), "SK-UHCP")) {
            byte[] signal = agency.push(feed(sample), name, Files.readAllBytes(sample));
            assertThat(Verdict.of(signal)).isEqualTo(expected(sample, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("estonia")
    void bySoap11AndSoap12(Path sample, Running running) throws IOException {
        var agency = new SoapCaller(running.hub(), "EE-PPA");
        byte[] document = Files.readAllBytes(sample);
        var expected = expected(sample, 1); // the Body child has no XML declaration above it
        for (String port : List.of("Soap11", "Soap12")) {
            String id = port + "-" + feed(sample) + "-" + sample.getFileName();
            byte[] signal = agency.submit(feed(sample), port, id, document);
            assertThat(Verdict.of(signal)).isEqualTo(expected);
            assertThat(Verdict.of(agency.status(id))).isEqualTo(expected);
            assertSilent(signal, sample);
        }
    }

    @ParameterizedTest
    @MethodSource("belarus")
    void bySftp(Path sample, Running running) throws IOException {
        String name = "sample-" + sample.getFileName();
        try (var agency = new SftpCaller(running.hub(), "BY-DCM")) {
            byte[] signal = agency.push(feed(sample), name, Files.readAllBytes(sample));
            assertThat(Verdict.of(signal)).isEqualTo(expected(sample, 0));
            assertThat(agency.find(name, ".ack.xml").isPresent()).isEqualTo(!hasRefusals(sample));
            assertThat(agency.find(name, ".recv.xml")).isPresent();
            assertSilent(signal, sample);
        }
        byte[] status = new SoapCaller(running.hub(), "BY-DCM").status(name);
        assertThat(Verdict.of(status)).isEqualTo(expected(sample, 0));
    }

    @ParameterizedTest
    @MethodSource("ukraine")
    void byQueue(Path sample, Running running) throws IOException, JMSException {
        String agency = feed(sample).equals("border-event") ? "UA-DPSU" : "UA-DMS";
        String id = "sample-" + feed(sample) + "-" + sample.getFileName();
        try (var caller = new QueueCaller(running.hub(), agency)) {
            byte[] signal = caller.push(feed(sample), id, Files.readAllBytes(sample));
            assertThat(Verdict.of(signal)).isEqualTo(expected(sample, 0));
            assertSilent(signal, sample);
        }
        byte[] status = new SoapCaller(running.hub(), agency).status(id);
        assertThat(Verdict.of(status)).isEqualTo(expected(sample, 0));
    }

    /** The verdict the neighbours of a sample describe: a message each in .out.xml, a finding a line in .refusal.txt. */
    private static Verdict expected(Path sample, int linesAbove) throws IOException {
        Path out = beside(sample, ".out.xml");
        int accepted = Files.exists(out) ? Files.readString(out).split("<Message ", -1).length - 1 : 0;
        var lines = hasRefusals(sample) ? Files.readAllLines(beside(sample, ".refusal.txt")) : List.<String>of();
        int refused = (int) lines.stream().map(l -> l.split(" ")[1]).distinct().count();
        var failures = lines.stream()
                .map(l -> l.split(" ", 4))
                .map(word -> word[0] + " " + moved(word[2], linesAbove) + " " + word[3])
                .toList();
        return new Verdict(accepted > 0 ? "VALID" : "REFUSED", accepted, refused, failures);
    }

    /** A signal writes no line and column where the document as a whole is meant. */
    private static String moved(String place, int linesAbove) {
        if (place.equals("0:0")) {
            return ":";
        }
        return PLACE.matcher(place).replaceFirst(m -> Integer.parseInt(m.group(1)) - linesAbove + ":" + m.group(2));
    }

    /** No text of the sample's persons comes back. */
    private static void assertSilent(byte[] signal, Path sample) throws IOException {
        var encoding = sample.toString().contains("/by/") ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
        String text = new String(Files.readAllBytes(sample), encoding);
        var names = Pattern.compile(
                        "<(?:\\w+:)?(?:perekonnanimi|eesnimi|synniaeg|Прозвішча|Імя|ДатаНараджэння|прізвище|імя)>([^<]{3,})<",
                        Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text);
        String told = new String(signal, StandardCharsets.UTF_8);
        names.results().forEach(name -> assertThat(told).doesNotContain(name.group(1)));
    }

    private static boolean hasRefusals(Path sample) {
        return Files.exists(beside(sample, ".refusal.txt"));
    }

    private static Path beside(Path sample, String ending) {
        return sample.resolveSibling(sample.getFileName().toString().replaceFirst("\\.in\\.\\w+$", ending));
    }

    private static String feed(Path sample) {
        return sample.getParent().getFileName().toString();
    }

    private static Stream<Path> samples(String... folders) throws IOException {
        return samples(".in.xml", List.of(folders));
    }

    private static Stream<Path> samples(String ending, List<String> folders) throws IOException {
        var all = Stream.<Path>empty();
        for (String folder : folders) {
            all = Stream.concat(all, Files.list(Path.of("connectors").resolve(folder)));
        }
        return all.filter(f -> f.toString().endsWith(ending)).sorted();
    }
}
