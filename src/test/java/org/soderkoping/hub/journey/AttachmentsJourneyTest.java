package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.soderkoping.hub.journey.SharedHub.Running;

/** A report whose text travels beside the SOAP envelope, as MTOM and as SOAP with attachments. */
@ExtendWith(SharedHub.class)
class AttachmentsJourneyTest {
    private static final String FEED = "coi-report";
    private static final Path SAMPLE = Path.of("connectors/ee/samples/coi-report/02-query-response.in.xml");
    private static final Pattern CONTENT = Pattern.compile("<sisu>([^<]+)</sisu>");
    private static final String INCLUDE =
            "<sisu><i:Include xmlns:i=\"http://www.w3.org/2004/08/xop/include\" href=\"%s\"/></sisu>";
    private static final String LINK = "<viide>%s</viide>";

    @Test
    void theBytesBesideTheEnvelopeReachThePartnerInsideTheReport(Running running) throws Exception {
        var report = report("COI-MTOM-1");
        var answer = post(running, "mtom-1", INCLUDE.formatted("cid:text%40ppa.example"), report, "text@ppa.example");
        assertThat(text(answer)).contains("VALID");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> running.partner("LV").about("COI-MTOM-1").size() == 1);
        assertThat(running.partner("LV").about("COI-MTOM-1").get(0).text())
                .contains("<inline>" + Base64.getEncoder().encodeToString(content(report)) + "</inline>");
    }

    @Test
    void aRetryIsTheSameSubmissionUnderOtherContentIdsAsALinkAndInline(Running running) throws Exception {
        var report = report("COI-MTOM-2");
        var first = post(running, "mtom-2", INCLUDE.formatted("cid:one"), report, "one");
        assertThat(level(first)).isEqualTo("VALID");
        assertThat(text(post(running, "mtom-2", INCLUDE.formatted("cid:two"), report, "two")))
                .isEqualTo(text(first));
        assertThat(text(post(running, "mtom-2", LINK.formatted("cid:three"), report, "three")))
                .isEqualTo(text(first));
        var inline = caller(running).post(FEED, SoapCaller.envelope(SoapCaller.SOAP11, "mtom-2", report));
        assertThat(text(inline.body())).isEqualTo(text(first));
        String other = report.replace("COI-MTOM-2", "COI-MTOM-3");
        assertThat(text(post(running, "mtom-2", INCLUDE.formatted("cid:one"), other, "one")))
                .contains("SK-1409");
    }

    @Test
    void aReferenceThatNamesNothingInsideTheMessageIsRefused(Running running) throws Exception {
        var report = report("COI-MTOM-4");
        assertThat(text(post(running, "mtom-4", INCLUDE.formatted("cid:other"), report, "one")))
                .contains("SK-1436");
        assertThat(text(post(running, "mtom-5", INCLUDE.formatted("https://reports.example/1"), report, "one")))
                .contains("SK-1436");
        assertThat(text(post(running, "mtom-6", LINK.formatted("file:///etc/passwd"), report, "one")))
                .contains("SK-1436");
        assertThat(text(post(running, "mtom-7", LINK.formatted("https://reports.example/1"), report, "one")))
                .as("an attachment nobody names")
                .contains("SK-1436");
    }

    @Test
    void aFeedThatTakesNoAttachmentsRefusesThem(Running running) throws Exception {
        String application =
                Files.readString(Path.of("connectors/ee/samples/asylum-registration/01-single-applicant.in.xml"));
        var answer = caller(running)
                .post(
                        "asylum-registration",
                        false,
                        SoapCaller.envelope(SoapCaller.SOAP11, "mtom-8", application),
                        Map.of("one", new byte[10]));
        assertThat(text(answer.body())).contains("SK-1435");
    }

    /** Sends the report with its content replaced and laid beside the envelope. */
    private static byte[] post(Running running, String id, String stands, String report, String contentId)
            throws IOException {
        String envelope = SoapCaller.envelope(
                SoapCaller.SOAP11, id, CONTENT.matcher(report).replaceFirst(stands));
        return caller(running)
                .post(FEED, stands.contains("Include"), envelope, Map.of(contentId, content(report)))
                .body();
    }

    private static SoapCaller caller(Running running) {
        return new SoapCaller(running.hub(), "EE-PPA");
    }

    private static String report(String id) throws IOException {
        return Files.readString(SAMPLE).replace("COI-2026-018", id);
    }

    private static byte[] content(String report) {
        var found = CONTENT.matcher(report);
        assertThat(found.find()).isTrue();
        return Base64.getDecoder().decode(found.group(1));
    }

    private static String level(byte[] answer) {
        return Xml.text(Xml.parse(answer), "level");
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }
}
