package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.cli.clients.SignedSoap;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.journey.SharedHub.Running;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Each sample of each feed that is described, through the channel its agency uses, gets exactly the verdict the files
 * beside it say, and what was accepted stands in the ledger as they say.
 */
@ExtendWith(SharedHub.class)
class SamplesJourneyTest {
    private static final LocalDate YOUNGEST_SAMPLE = LocalDate.of(2026, 11, 24);
    private static final Set<Kind> QUESTIONS = EnumSet.of(Kind.COI_INQUIRY, Kind.PERSON_INQUIRY);
    /** Kinds that say a thing once: the same in another submission is refused. */
    private static final Set<Kind> ONCE = EnumSet.of(Kind.MIGRATION_STATISTICS, Kind.COI_ANSWER);

    private static final String KEPT = "select count(*) from record r join batch b on b.id = r.batch_id"
            + " join intake i on i.id = b.intake_id where i.agency = ? and encode(r.digest, 'hex') = ?";

    @BeforeAll
    static void noSampleIsFromTheFuture() {
        assumeTrue(!LocalDate.now(ZoneOffset.UTC).isBefore(YOUNGEST_SAMPLE), "the samples are from the future here");
    }

    /** Questions are put before they are answered, whatever the channels. */
    @BeforeAll
    static void questionsArePut(Running running) throws Exception {
        var questions = Stream.of(Channel.QUEUE, Channel.SOAP)
                .flatMap(Sample::of)
                .filter(s -> QUESTIONS.contains(s.feed().kind()) && !s.hasRefusals())
                .toList();
        for (var sample : questions) {
            if (sample.feed().channel() == Channel.SOAP) {
                call(sample, "Soap11", running);
            } else {
                try (var caller = new QueueCaller(running.hub(), sample.agency())) {
                    caller.push(sample.feedName(), sample.id(), sample.bytes());
                }
            }
        }
    }

    static Stream<Sample> files() {
        return Sample.of(Channel.SFTP);
    }

    static Stream<Sample> messages() {
        return Sample.of(Channel.QUEUE);
    }

    static Stream<Sample> calls() {
        return Sample.of(Channel.SOAP).filter(Sample::wellFormed);
    }

    static Stream<Sample> cutOffCalls() {
        return Sample.of(Channel.SOAP).filter(sample -> !sample.wellFormed());
    }

    @ParameterizedTest
    @MethodSource("files")
    void bySftp(Sample sample, Running running) throws Exception {
        boolean paired = sample.feed().format().manifest().isPresent();
        String name = paired ? sample.name() : sample.id(); // a manifest knows the name of its file
        try (var agency = new SftpCaller(running.hub(), sample.agency())) {
            if (sample.before().isPresent()) {
                agency.push(sample.feedName(), "before-" + name, sample.before().get());
            }
            agency.put(sample.feedName(), name, sample.bytes());
            if (sample.manifest().isPresent()) {
                var manifest = sample.manifest().get();
                agency.put(sample.feedName(), String.valueOf(manifest.getFileName()), Files.readAllBytes(manifest));
            } else if (paired) {
                outwait(running, sample);
            }
            byte[] signal = agency.answer(name);
            assertTold(signal, sample.expected(), sample);
            assertThat(agency.find(name, ".ack.xml").isPresent()).isEqualTo(!sample.hasRefusals());
            assertThat(agency.find(name, ".recv.xml")).isPresent();
        }
        assertKept(sample, running);
        assertStatus(sample, name, sample.expected(), running);
    }

    /** A file whose manifest never comes is taken alone when the feed's patience is over: here, by an older file date. */
    private static void outwait(Running running, Sample sample) throws IOException {
        var patience = sample.feed().format().manifest().orElseThrow().patience();
        var uploaded = running.hub()
                .data
                .resolve("sftp")
                .resolve(sample.agency().toLowerCase(Locale.ROOT))
                .resolve("in")
                .resolve(sample.feedName())
                .resolve(sample.name());
        Files.setLastModifiedTime(
                uploaded, FileTime.from(Instant.now().minus(patience).minusSeconds(60)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void byQueue(Sample sample, Running running) throws Exception {
        try (var caller = new QueueCaller(running.hub(), sample.agency())) {
            if (sample.before().isPresent()) {
                caller.push(
                        sample.feedName(),
                        "before-" + sample.id(),
                        sample.before().get());
            }
            byte[] first = caller.push(sample.feedName(), sample.id(), sample.bytes());
            assertTold(first, sample.expected(), sample);
            assertThat(caller.push(sample.feedName(), sample.id(), sample.bytes()))
                    .isEqualTo(first);
        }
        assertKept(sample, running);
        assertStatus(sample, sample.id(), sample.expected(), running);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void bySoap11AndSoap12(Sample sample, Running running) throws Exception {
        var expected = sample.expectedCanonical();
        for (String port : List.of("Soap11", "Soap12")) {
            byte[] signal = call(sample, port, running);
            assertTold(signal, expected, sample);
            assertThat(call(sample, port, running)).isEqualTo(signal);
        }
        assertKept(sample, running);
    }

    /** What is cut off ends the envelope around it, too: nothing of it becomes a submission. */
    @ParameterizedTest
    @MethodSource("cutOffCalls")
    void asAnEnvelopeThatIsCutOff(Sample sample, Running running) throws Exception {
        var agency = new SoapCaller(running.hub(), sample.agency());
        for (String version : SoapCaller.versions()) {
            String document = new String(sample.bytes(), StandardCharsets.UTF_8);
            var answer =
                    agency.post(sample.feed().soap().address(), SoapCaller.envelope(version, sample.id(), document));
            assertThat(answer.statusCode()).isBetween(400, 500);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Fault");
        }
    }

    /** By the second port as another submission; but revised figures enter once, so there it is the same one again. */
    private static byte[] call(Sample sample, String port, Running running) throws IOException {
        var agency = new SoapCaller(running.hub(), sample.agency());
        var profile = sample.feed().soap();
        boolean anew = port.equals("Soap12") && !ONCE.contains(sample.feed().kind());
        byte[] document = anew && profile.submissionId().isPresent() ? renamed(sample) : sample.bytes();
        if (profile.wsSecurity()) {
            byte[] envelope = signer(sample, running).envelope(document);
            var answer = agency.post(profile.address(), new String(envelope, StandardCharsets.UTF_8));
            var signal = Xml.all(Xml.parse(answer.body()), "Signal").get(0);
            return Xml.bytes(new DOMSource(signal));
        }
        return profile.submissionId().isEmpty()
                ? agency.submit(profile.address(), port, (anew ? "anew-" : "") + sample.id(), document)
                : agency.submit(profile.address(), port, document);
    }

    private static SignedSoap signer(Sample sample, Running running) throws IOException {
        var keys = running.hub().keys().folder().resolve("agencies").resolve(sample.agency());
        String password = Files.readString(keys.resolve("client.p12.pass")).trim();
        return SignedSoap.with(keys.resolve("client.p12"), password, Clock.systemUTC());
    }

    /** The document under another submission id of the same form, when it has one. */
    private static byte[] renamed(Sample sample) {
        Document document = Xml.parse(sample.bytes());
        Node at = document.getDocumentElement();
        for (String step : sample.feed().soap().submissionId().orElseThrow().split("/")) {
            if (at != null) {
                at = step.startsWith("@") ? ((Element) at).getAttributeNode(step.substring(1)) : child(at, step);
            }
        }
        if (at != null) {
            at.setTextContent(other(at.getTextContent()));
        }
        return Xml.bytes(new DOMSource(document));
    }

    private static Node child(Node parent, String name) {
        return Xml.all(parent, name).stream()
                .filter(e -> e.getParentNode() == parent)
                .findFirst()
                .orElse(null);
    }

    /** Another first digit in the last number of an id. */
    private static String other(String id) {
        var number = Pattern.compile("\\d(?=\\d*\\D*$)").matcher(id);
        int at = number.find() ? number.start() : 0;
        return id.substring(0, at) + (char) ('0' + (id.charAt(at) - '0' + 5) % 10) + id.substring(at + 1);
    }

    private static void assertStatus(Sample sample, String id, Verdict expected, Running running) throws IOException {
        byte[] status = new SoapCaller(running.hub(), sample.agency()).status(id);
        assertThat(Verdict.of(status)).isEqualTo(expected);
    }

    private static void assertKept(Sample sample, Running running) throws IOException, SQLException {
        for (byte[] body : sample.messages()) {
            assertThat(running.hub().count(KEPT, sample.agency(), PartnerReader.sha256(body)))
                    .as("what is kept of " + sample)
                    .isPositive();
        }
    }

    /** The verdict, and no text of the sample's persons in it: only ids and places are given back. */
    private static void assertTold(byte[] signal, Verdict expected, Sample sample) throws JMSException {
        assertThat(Verdict.of(signal)).isEqualTo(expected);
        String told = new String(signal, StandardCharsets.UTF_8)
                .replaceAll("<(recordId|path|submissionId|refToMessageId)>[^<]*<", "<");
        assertThat(sample.values()).noneMatch(told::contains);
    }
}
