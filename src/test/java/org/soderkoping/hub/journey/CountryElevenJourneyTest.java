package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.fixtures.Newcomer;

/** Countries join, change and leave a running hub by their files alone; wrong files change nothing. */
class CountryElevenJourneyTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int LONG = 60_000;

    private static Path home;
    private static HubProcess hub;
    private static PartnerReader latvia;

    @BeforeAll
    static void start() throws IOException {
        home = Newcomer.home("eleven");
        hub = HubProcess.fresh("eleven", home).start();
        latvia = new PartnerReader(hub, "LV");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        latvia.close();
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({"CZ,SFTP", "AT,SOAP", "SI,QUEUE"})
    void aCountryThatIsDroppedInDeliversItsFirstRecordWithinAMinute(String country, String channel) throws Exception {
        estoniaStillFlows("BEFORE-" + country);
        var newcomer = Newcomer.filled(country, channel);
        assertThat(newcomer.prove()).isEmpty();
        long dropped = System.nanoTime();
        newcomer.drop(home);
        newcomer.dropAgreement(home);
        await().atMost(SOON).until(() -> live(newcomer));
        long live = System.nanoTime();
        assertThat(new String(push(newcomer, channel, "FIRST-" + country), StandardCharsets.UTF_8))
                .contains("<recordsAccepted>1<");
        await().atMost(SOON)
                .until(() -> !latvia.about("FIRST-" + country + "-0").isEmpty());
        double seconds = (System.nanoTime() - dropped) / 1e9;
        System.out.printf(
                "country eleven: %s by %s live after %.1f s, its first record delivered after %.1f s%n",
                country, channel, (live - dropped) / 1e9, seconds);
        assertThat(seconds).isLessThan(SOON.toSeconds());
        estoniaStillFlows("AFTER-" + country);
        assertThat(hub.get("/actuator/health")).doesNotContain("DOWN");
        assertThat(hub.get("/actuator/prometheus"))
                .contains("hub_queue_oldest_seconds{lane=\"asylum\",partner=\"" + country);
        leaves(newcomer, channel);
    }

    /** Refused afterwards, and what was stored stays. */
    private static void leaves(Newcomer newcomer, String channel) throws Exception {
        newcomer.leave(home);
        await().atMost(SOON).until(() -> !live(newcomer));
        assertThatThrownBy(() -> push(newcomer, channel, "LATE-" + newcomer)).isNotNull();
        assertThat(hub.count("select count(*) from intake where agency = ?", newcomer.agency()))
                .isEqualTo(1);
    }

    @Test
    void aBrokenDescriptorChangesNothingAndSaysWhy() throws Exception {
        var newcomer = Newcomer.filled("HR", "SFTP").with("connector.yaml", "role: ASYLUM  ", "role: ASYLVM  ");
        newcomer.drop(home);
        await().atMost(SOON).until(CountryElevenJourneyTest::refuses);
        assertThat(status())
                .contains("connectors/hr/connector.yaml: agencies[1].role must be one of the words of CL-ROLE");
        assertThat(hub.data.resolve("keys/agencies/HR-OAMP")).doesNotExist();
        estoniaStillFlows("BROKEN");
        newcomer.leave(home);
        await().atMost(SOON).until(() -> !refuses());
    }

    @Test
    void aBrokenMappingChangesNothingAndSaysWhy() throws Exception {
        Path table = home.resolve("connectors/ee/asylum-registration.mapping.yaml");
        String good = Files.readString(table);
        Files.writeString(
                table, good.replace("version: 1", "version: 2").replace("madeOn: esitatud", "madeOn: registreeritud"));
        await().atMost(SOON).until(CountryElevenJourneyTest::refuses);
        assertThat(status())
                .contains(
                        "connectors/ee/samples/asylum-registration/01-single-applicant.in.xml: record 1 comes out otherwise than expected, from");
        estoniaStillFlows("BADMAP");
        Files.writeString(table, good.replace("madeOn: esitatud", "madeOn:  esitatud"));
        await().atMost(SOON).until(() -> status().contains("has changed, but its version is still 1"));
        Files.writeString(table, good);
        await().atMost(SOON).until(() -> !refuses());
        assertThat(mappings("EE-PPA", "BADMAP")).containsExactly("EE-PPA/asylum-registration@1");
    }

    @Test
    void aFileUnderWayKeepsTheMappingItBeganWithAndTheNextFileHasTheNewOne() throws Exception {
        var newcomer = Newcomer.filled("BG", "SFTP");
        assertThat(newcomer.prove()).isEmpty();
        newcomer.drop(home);
        await().atMost(SOON).until(() -> live(newcomer));
        newcomer.with("asylum-registration.mapping.yaml", "version: 1", "version: 2")
                .with("asylum-registration.mapping.yaml", "  groundsCategory: {from: ground, via: code(grounds)}\n", "")
                .with("asylum-registration.mapping.yaml", "  deskNote:", "  ground: asked anew\n  deskNote:");
        assertThat(newcomer.prove()).isEmpty();
        long editions = editions();
        try (var agency = new SftpCaller(hub, newcomer.agency())) {
            agency.put(Newcomer.FEED, "long.xml", newcomer.document("LONG", LONG));
            await().atMost(SOON)
                    .until(() -> !mappings(newcomer.agency(), "long.xml").isEmpty());
            newcomer.drop(home);
            await().atMost(SOON).until(() -> editions() > editions);
            assertThat(agency.find("long.xml", ".ack.xml"))
                    .as("still under way")
                    .isEmpty();
            assertThat(new String(
                            agency.push(Newcomer.FEED, "next.xml", newcomer.document("NEXT", 3)),
                            StandardCharsets.UTF_8))
                    .contains("<recordsAccepted>3<");
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> agency.find("long.xml", ".ack.xml").isPresent());
        }
        assertThat(mappings(newcomer.agency(), "long.xml")).containsExactly("BG-OAMP/asylum-registration@1");
        assertThat(mappings(newcomer.agency(), "next.xml")).containsExactly("BG-OAMP/asylum-registration@2");
    }

    private static boolean live(Newcomer newcomer) {
        return hub.get("/actuator/prometheus").contains("partner=\"" + newcomer + "\"")
                && hub.get("/actuator/health/routes").contains("\"UP\"")
                && status().contains(newcomer.agency() + "/" + Newcomer.FEED);
    }

    private static byte[] push(Newcomer newcomer, String channel, String id) throws Exception {
        byte[] document = newcomer.document(id, 1);
        return switch (channel) {
            case "SOAP" -> new SoapCaller(hub, newcomer.agency()).submit(Newcomer.FEED, "Soap12", id, document);
            case "QUEUE" -> {
                try (var queue = new QueueCaller(hub, newcomer.agency())) {
                    yield queue.push(Newcomer.FEED, id, document);
                }
            }
            default -> {
                try (var agency = new SftpCaller(hub, newcomer.agency())) {
                    yield agency.push(Newcomer.FEED, id + ".xml", document);
                }
            }
        };
    }

    private static void estoniaStillFlows(String number) throws IOException {
        byte[] document =
                People.estonian(number, "Tavoru", List.of("SYR"), List.of()).getBytes(StandardCharsets.UTF_8);
        new SoapCaller(hub, "EE-PPA").submit("asylum-registration", "Soap11", number, document);
        await().atMost(Duration.ofSeconds(20)).until(() -> !latvia.about(number).isEmpty());
    }

    private static boolean refuses() {
        return hub.get("/actuator/prometheus").contains("hub_home_refused 1");
    }

    private static long editions() throws Exception {
        return hub.count("select count(*) from evidence_event where type = 'CONFIGURATION'");
    }

    private static List<String> mappings(String agency, String submission) throws Exception {
        try (var connection = hub.ledger();
                var query = connection.prepareStatement("select distinct r.mapping from record r"
                        + " join batch b on b.id = r.batch_id join intake i on i.id = b.intake_id"
                        + " where i.agency = ? and i.submission_id = ? order by 1")) {
            query.setString(1, agency);
            query.setString(2, submission);
            var found = new java.util.ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** The status page, read from the own machine. */
    private static String status() {
        return hub.page("/status").replace("&gt;", ">").replace("&lt;", "<");
    }
}
