package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.cli.clients.SignedSoap;
import org.soderkoping.hub.journey.SharedHub.Running;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;
import org.w3c.dom.Element;

/** Poland signs its calls, in two versions of its format at one address; what is not signed so gets no further. */
@ExtendWith(SharedHub.class)
class SignedCallsJourneyTest {
    private static final String ADDRESS = "asylum-registration";
    private static final Path SAMPLES = Path.of("connectors/pl/samples");

    static Stream<Path> samples() throws IOException {
        var first = Files.list(SAMPLES.resolve("asylum-registration"));
        var second = Files.list(SAMPLES.resolve("asylum-registration-v2"));
        return Stream.concat(first, second)
                .filter(f -> f.toString().endsWith(".in.xml"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSignedSampleGetsTheVerdictBesideIt(Path sample, Running running) throws IOException {
        var answer = post(running, signer(running, "PL-UDSC").envelope(Files.readAllBytes(sample)));
        var verdict = Verdict.of(signal(answer));
        assertThat(verdict.accepted()).isEqualTo(expectedMessages(sample));
        assertThat(verdict.failures().stream().map(f -> f.split(" ")[0] + f.split(" ")[2]))
                .containsExactlyElementsOf(expectedRefusals(sample));
    }

    @Test
    void eachVersionIsMappedByItsOwnTable(Running running) throws IOException, java.sql.SQLException {
        for (String feed : List.of("asylum-registration", "asylum-registration-v2")) {
            var document = sample(feed, "BOTH-" + feed.length());
            assertThat(Verdict.of(signal(
                                    post(running, signer(running, "PL-UDSC").envelope(document))))
                            .accepted())
                    .isGreaterThanOrEqualTo(2);
            assertThat(running.hub().count("select count(*) from record where mapping = ?", "PL-UDSC/" + feed + "@1"))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asylum-registration", "asylum-registration-v2"})
    void aCallThatComesAgainOrIsSignedAnewGetsItsFirstReceipt(String feed, Running running) throws IOException {
        var document = sample(feed, "AGAIN-" + feed.length());
        byte[] envelope = signer(running, "PL-UDSC").envelope(document);
        byte[] first = signal(post(running, envelope));
        assertThat(signal(post(running, envelope))).isEqualTo(first);
        assertThat(signal(post(running, signer(running, "PL-UDSC").envelope(document))))
                .isEqualTo(first);
    }

    @Test
    void anUnsignedCallIsRefused(Running running) throws IOException {
        var document = new String(sample(ADDRESS, "UNSIGNED"), StandardCharsets.UTF_8);
        for (String version : SoapCaller.versions()) {
            assertRefused(running, SoapCaller.envelope(version, "x", document), "SK-1432", "UNSIGNED");
        }
    }

    @Test
    void anAlteredCallIsRefused(Running running) throws IOException {
        String envelope = signed(running, "ALTERED");
        assertThat(envelope).contains(">AFG<");
        assertRefused(running, envelope.replaceFirst(">AFG<", ">ERI<"), "SK-1433", "ALTERED");
        String alteredTime = envelope.replaceFirst("(<wsu:Expires>20)..", "$199");
        assertRefused(running, alteredTime, "SK-1433", "ALTERED");
    }

    @Test
    void aCallSignedByAnotherAgencyIsRefused(Running running) throws IOException {
        byte[] envelope = signer(running, "EE-PPA").envelope(sample(ADDRESS, "FOREIGN"));
        assertRefused(running, text(envelope), "SK-1433", "FOREIGN");
    }

    @Test
    void aCallSignedUnderAnotherAuthorityIsRefused(Running running) throws IOException {
        Path folder = Files.createTempDirectory(running.hub().data, "other");
        var keys = KeyFolder.open(folder, "localhost", Clock.systemUTC());
        var sameName = new Identity(Identity.Role.AGENCY, "PL-UDSC");
        keys.ensure(List.of(sameName));
        Path store = keys.folderOf(sameName).resolve("client.p12");
        var signer = SignedSoap.with(store, keys.passwordOf(store), Clock.systemUTC());
        assertRefused(running, text(signer.envelope(sample(ADDRESS, "OTHERCA"))), "SK-1433", "OTHERCA");
    }

    /** The signed Body is moved aside, another one takes its place: the signature still holds, but not for this Body. */
    @ParameterizedTest
    @ValueSource(strings = {"Header", "Security", "Signature"})
    void aCallWhoseSignedBodyWasMovedAsideIsRefused(String hiding, Running running) throws IOException {
        var document = Xml.parse(signed(running, "WRAPPED-" + hiding.toUpperCase(java.util.Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8));
        var body = Xml.all(document, "Body").get(0);
        var other = (Element) body.cloneNode(true);
        other.removeAttributeNS(
                "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd", "Id");
        Xml.all(other, "nazwisko").get(0).setTextContent("Wargulen");
        body.getParentNode().replaceChild(other, body);
        var wrapper = document.createElementNS("urn:aside", "aside");
        wrapper.appendChild(body);
        Xml.all(document, hiding).get(0).appendChild(wrapper);
        String envelope = text(Xml.bytes(new javax.xml.transform.dom.DOMSource(document)));
        var code = refusal(post(running, envelope.getBytes(StandardCharsets.UTF_8)));
        assertThat(code).isIn("SK-1432", "SK-1433");
        assertNothingOf(running, "WRAPPED-" + hiding.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void aBodyBesideTheSignedOneIsRefused(Running running) throws IOException {
        String envelope = signed(running, "TWICE");
        String body = envelope.substring(envelope.indexOf("<soap:Body"), envelope.indexOf("</soap:Envelope>"));
        String other = body.replaceFirst(" wsu:Id=\"[^\"]*\"", "").replace("TWICE", "TWICE-2");
        for (String both : List.of(other + body, body + other, body + body)) {
            var answer = post(running, envelope.replace(body, both).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(text(answer.body())).contains("SK-14");
        }
        assertNothingOf(running, "TWICE");
        assertNothingOf(running, "TWICE-2");
    }

    @ParameterizedTest
    @ValueSource(ints = {-600, 600})
    void aStaleCallIsRefused(int seconds, Running running) throws IOException {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        byte[] envelope = signer(running, "PL-UDSC", clock).envelope(sample(ADDRESS, "STALE"));
        assertRefused(running, text(envelope), "SK-1434", "STALE");
    }

    private static void assertRefused(Running running, String envelope, String code, String id) throws IOException {
        assertThat(refusal(post(running, envelope.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(code);
        assertNothingOf(running, id);
    }

    /** Nothing was recorded: the id is still free. */
    private static void assertNothingOf(Running running, String id) throws IOException {
        byte[] status = new SoapCaller(running.hub(), "PL-UDSC").status("SIGNED/" + id);
        assertThat(Xml.text(Xml.parse(status), "code")).isEqualTo("SK-1404");
    }

    private static String refusal(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(500);
        var document = Xml.parse(answer.body());
        assertThat(Xml.text(document, "level")).isEqualTo("REFUSED");
        return Xml.text(document, "code");
    }

    private static byte[] signal(HttpResponse<byte[]> answer) {
        var signal = Xml.all(Xml.parse(answer.body()), "Signal").get(0);
        return Xml.bytes(new javax.xml.transform.dom.DOMSource(signal));
    }

    private static HttpResponse<byte[]> post(Running running, byte[] envelope) throws IOException {
        return new SoapCaller(running.hub(), "PL-UDSC").post(ADDRESS, text(envelope));
    }

    private static SignedSoap signer(Running running, String agency) throws IOException {
        return signer(running, agency, Clock.systemUTC());
    }

    private static SignedSoap signer(Running running, String agency, Clock clock) throws IOException {
        Path own = running.hub().keys().folder().resolve("agencies").resolve(agency);
        String password = Files.readString(own.resolve("client.p12.pass")).trim();
        return SignedSoap.with(own.resolve("client.p12"), password, clock);
    }

    private static String signed(Running running, String id) throws IOException {
        return text(signer(running, "PL-UDSC").envelope(sample(ADDRESS, id)));
    }

    /** Two good applications under a submission id of the test's own. */
    private static byte[] sample(String feed, String id) throws IOException {
        Path file = SAMPLES.resolve(feed).resolve("02-two-envelopes.in.xml");
        String text =
                Files.readString(file).replaceFirst("naglowek nr=\"[^\"]*\"", "naglowek nr=\"SIGNED/" + id + "\"");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int expectedMessages(Path sample) throws IOException {
        Path out = beside(sample, ".out.xml");
        return Files.exists(out) ? Files.readString(out).split("<Message ", -1).length - 1 : 0;
    }

    private static List<String> expectedRefusals(Path sample) throws IOException {
        Path refusals = beside(sample, ".refusal.txt");
        return Files.exists(refusals)
                ? Files.readAllLines(refusals).stream()
                        .map(line -> line.split(" ")[0] + line.split(" ")[3])
                        .toList()
                : List.of();
    }

    private static Path beside(Path sample, String ending) {
        return sample.resolveSibling(sample.getFileName().toString().replace(".in.xml", ending));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
