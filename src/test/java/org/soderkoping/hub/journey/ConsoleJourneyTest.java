package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;

/** What an operator sees of a hub that took in two Belarusian files: good, bad, good, and one good record alone. */
class ConsoleJourneyTest {
    private static final String ALONE = "02-look-alikes.in.xml";
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path SAMPLES = HOME.resolve("connectors/by/samples/asylum-registration");

    @TempDir
    private static Path folder;

    private static HubProcess hub;
    private static HttpClient browser;

    @BeforeAll
    static void aFileHasGoneThrough() throws IOException {
        hub = new HubProcess(HOME, folder.resolve("data")).start();
        browser = HttpClient.newBuilder().sslContext(trust()).build();
        upload("12-good-bad-good.in.xml");
        upload(ALONE);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        hub.get("/actuator/prometheus").contains("hub_delivery_lag_seconds_count{partner=\"LT\"} 3\n"));
    }

    @AfterAll
    static void end() throws InterruptedException {
        hub.close();
    }

    @Test
    void readinessNamesEachPartWithItsState() {
        String readiness = hub.get("/actuator/health/readiness");
        for (String part : List.of("database", "broker", "soap", "sftp", "routes", "relay", "keys")) {
            assertThat(readiness)
                    .containsPattern("\"" + part + "\":\\{\"details\":\\{\"state\":\"[^\"]+\"},\"status\":\"UP\"}");
        }
        assertThat(readiness).endsWith("\"status\":\"UP\"}");
    }

    @Test
    void theManagementPortOffersHealthMetricsAndExplanationsOnly() {
        var offered = new TreeSet<String>();
        var links = Pattern.compile("/actuator/([a-z]+)").matcher(hub.get("/actuator"));
        while (links.find()) {
            offered.add(links.group(1));
        }
        assertThat(offered).containsExactly("explain", "health", "prometheus");
        assertThat(hub.get("/status")).doesNotContain("Söderköping");
    }

    @Test
    void theMetricsHaveTheirPromisedNames() {
        assertThat(hub.get("/actuator/prometheus").lines().map(l -> l.replaceFirst(" \\S+$", "")))
                .contains(
                        "hub_messages_total{agency=\"BY-DCM\",kind=\"K01\",outcome=\"accepted\"}",
                        "hub_messages_total{agency=\"BY-DCM\",kind=\"none\",outcome=\"refused\"}",
                        "hub_refusals_total{code=\"SK-3102\"}",
                        "hub_decisions_total{outcome=\"released\"}",
                        "hub_decisions_total{outcome=\"withheld\"}",
                        "hub_delivery_lag_seconds_count{partner=\"LT\"}",
                        "hub_delivery_lag_seconds_sum{partner=\"LT\"}",
                        "hub_delivery_lag_seconds_max{partner=\"LT\"}",
                        "hub_queue_oldest_seconds{lane=\"asylum\",partner=\"LT\"}");
    }

    @Test
    void aRecordNobodyReadsGrowsOlderAndAnEmptyLaneDoesNot() {
        await().atMost(Duration.ofSeconds(10)).until(() -> oldest("LT", "asylum") > 0);
        assertThat(oldest("LT", "border")).isZero();
    }

    private String words() throws Exception {
        String page = browser.send(page("/status"), HttpResponse.BodyHandlers.ofString())
                .body();
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void thePageShowsFeedsLanesPartsRoutesAndRefusals() throws Exception {
        var answer = browser.send(page("/status"), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> words().contains("LT ● flows 3 unread"));
        assertThat(words())
                .contains("agreement set v")
                .contains("BY-DCM/asylum-registration SFTP ● flows")
                .contains("EE-PPA/coi-report SOAP ○ never")
                .contains("UTC, renewed every 5 s ● All flows. accepted in 24 h 3 refused in 24 h 1")
                .contains("LT ● flows 3 unread · oldest")
                .contains("broker ● up journal runs")
                .contains("● intake-sftp-by-dcm.asylum-registration")
                .contains("SK-3102 A value of the wrong form 1 BY-DCM integrator");
    }

    @Test
    void thePageRunsNoScriptAndIsKeptAndFramedByNobody() throws Exception {
        var answer = browser.send(page("/status"), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).doesNotContain("<script", "style=");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.send(page("/status.css"), HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("text/css");
    }

    @Test
    void everyOtherPathOfTheConsoleIsNotFound() throws Exception {
        for (String path : Set.of("/", "/error", "/console", "/actuator/health", "/templates/status.html")) {
            var answer = browser.send(page(path), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode() + " " + answer.body()).as(path).isEqualTo("404 not found\n");
        }
        assertThat(browser.send(page("/ws/ee-ppa/asylum-registration?wsdl"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aForeignHostNameIsTurnedAway() throws Exception {
        assertThat(statusLine("localhost")).contains(" 200 ");
        assertThat(statusLine("rebound.example")).contains(" 404 ");
    }

    @Test
    void aStoredRecordIsExplainedPerPartner() throws Exception {
        String id = acceptedRecord();
        assertThat(sentences(id, "LT").skip(1))
                .startsWith(
                        "LT gets it: released by SODERKOPING-ASYLUM/1#c1 for RESPONSIBILITY.",
                        "Delivery: it lies in the queue of LT, not taken yet.",
                        "Were it sent now:")
                .contains(
                        "No gate and no prohibition stands against the record as a whole.",
                        "  Sent as it is, released by SODERKOPING-ASYLUM/1#c1:");
        assertThat(sentences(id, "UA"))
                .anyMatch(l -> l.startsWith("UA gets nothing: "))
                .anyMatch(l -> l.startsWith("UA gets nothing of this AsylumRegistration (K01) of BY"))
                .noneMatch(l -> l.contains("Delivery"));
        assertThat(sentences(id, "BY")).contains("BY gets nothing: it is the sender's own country.");
        assertThat(hub.get("/actuator/explain/93fdf602-5fe4-31c5-a0b6-019adc432f3e?to=LT"))
                .isEmpty();
    }

    @Test
    void theSameAnswerIsThereAsJsonWithTheKeysOfTheContract() {
        assertThat(hub.get("/actuator/explain/" + acceptedRecord() + "?to=LT"))
                .startsWith("{\"record\":{\"messageId\":\"" + acceptedRecord()
                        + "\",\"kind\":\"K01\",\"element\":\"AsylumRegistration\","
                        + "\"feed\":\"BY-DCM/asylum-registration\",\"version\":1,")
                .contains("\"atIntake\":{\"sent\":true,\"recalled\":false,\"reason\":\"RELEASED\"")
                .contains("\"delivery\":{\"sent\":true,\"taken\":false")
                .contains("\"explanation\":{\"partner\":\"LT\",\"kind\":\"K01\"")
                .contains("{\"path\":\"applicationId\",\"categories\":\"D\",\"outcome\":\"SENT\"");
    }

    /** Whoever opens a record leaves a line, and no reason is a reason. */
    @Test
    void eachLookIsNotedWithItsReason() throws Exception {
        String looks = "select count(*) from access_log where action = 'EXPLAIN_RECORD' and ref = ? and reason = ?";
        String id = acceptedRecord();
        hub.get("/actuator/explain/" + id + "?to=SK");
        hub.get("/actuator/explain/" + id + "?to=SK&reason=request%20of%20%0Athe%20agency");
        assertThat(hub.count(looks, id + " SK", "no reason given")).isEqualTo(1);
        assertThat(hub.count(looks, id + " SK", "request of  the agency")).isEqualTo(1);
        hub.get("/actuator/explain/" + id + "?to=XX");
        assertThat(hub.count("select count(*) from access_log where ref like '% XX'"))
                .isZero();
    }

    /** As the command asks for them. */
    private static Stream<String> sentences(String id, String partner) throws Exception {
        String address = "http://127.0.0.1:" + hub.management + "/actuator/explain/" + id + "?to=" + partner;
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/plain");
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .skip(1);
    }

    private static double oldest(String partner, String lane) {
        String gauge = "hub_queue_oldest_seconds{lane=\"" + lane + "\",partner=\"" + partner + "\"} ";
        return hub.get("/actuator/prometheus")
                .lines()
                .filter(l -> l.startsWith(gauge))
                .mapToDouble(l -> Double.parseDouble(l.substring(gauge.length())))
                .sum();
    }

    private static HttpRequest page(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + hub.console + path))
                .build();
    }

    /** The JDK's client lets nobody choose the Host header. */
    private static String statusLine(String host) throws Exception {
        try (Socket socket = trust().getSocketFactory().createSocket("localhost", hub.console)) {
            var request = "GET /status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static SSLContext trust() {
        return KeyFolder.open(hub.data.resolve("keys"), "localhost", Clock.systemUTC())
                .clientContext(new Identity(Identity.Role.PARTNER, "LT"));
    }

    private static void upload(String sample) throws IOException {
        Path in = hub.data.resolve("sftp/by-dcm/in/asylum-registration");
        Path part = in.resolve(sample + ".part");
        Files.copy(SAMPLES.resolve(sample), part);
        Files.move(part, in.resolve(sample), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The id of docs/contracts.md: sender, submission, the record's own number, version. */
    private static String acceptedRecord() {
        String document = read(SAMPLES.resolve(ALONE));
        var number = Pattern.compile("<НумарСправы>([^<]+)<").matcher(document);
        assertThat(number.find()).isTrue();
        String name = "BY-DCM\n" + ALONE + "\n" + number.group(1).strip() + "\n1";
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String read(Path sample) {
        try {
            return Files.readString(sample, Charset.forName("windows-1251"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
