package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.soderkoping.hub.journey.SharedHub.Running;
import org.springframework.util.FileSystemUtils;

/** Nothing about a person who may have fled Belarus comes to Belarus, whatever an agreement says. */
@ExtendWith(SharedHub.class)
class FirewallJourneyTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String GENEROUS = """
            <agreement xmlns="urn:soderkoping:agreement:1" id="TEST-BY" version="1" type="BILATERAL" profile="SODERKOPING">
              <inForce from="2006-01-01"/>
              <party country="BY"/>
              <party country="EE"/>
              <summary>A test: all that Estonia registers goes to Belarus.</summary>
              <clause id="c1" kinds="AsylumRegistration" from="EE" to="BY" purpose="RESPONSIBILITY">
                <release categories="I D T C F"/>
                <retention period="P1Y"/>
                <basis>Nobody would sign this</basis>
              </clause>
            </agreement>
            """;
    private static final List<String> FAMILIES =
            List.of("Kanarbik", "Kanarbikmixed", "Kanarbikchild", "Kanarbiksyrian");
    private static final String DOCUMENT = People.estonian(List.of(
            People.application("CANARY-1", "Kanarbik", List.of("BLR"), List.of()),
            People.application("CANARY-2", "Kanarbikmixed", List.of("SYR", "BLR"), List.of()),
            People.application("CANARY-3", "Kanarbikchild", List.of("SYR"), List.of("BLR")),
            People.application("CANARY-4", "Kanarbiksyrian", List.of("SYR"), List.of())));

    @Test
    void aBelarusianRegisteredInEstoniaReachesTheOthersAndLeavesNoTraceInBelarus(Running running) throws Exception {
        var hub = running.hub();
        submit(hub);
        for (String country : List.of("LV", "LT")) {
            await().atMost(SOON).until(() -> cases(running.partner(country)).size() == FAMILIES.size());
        }
        pushSomethingOfItsOwn(running);
        assertThat(running.partner("BY").about("CANARY")).isEmpty();
        assertThat(running.partner("BY").about("Kanarbik")).isEmpty();
        assertThat(hub.count("select count(*) from consignment c join batch b on b.id = c.batch_id"
                        + " join intake i on i.id = b.intake_id where c.partner = 'BY' and i.submission_id = 'CANARY'"))
                .isZero();
        assertThat(belarusHears(hub)).doesNotContain("CANARY", "Kanarbik");
    }

    /** A record of Belarus' own, so that its reply queue and receipts hold something to look at. */
    private static void pushSomethingOfItsOwn(Running running) throws IOException {
        try (var agency = new SftpCaller(running.hub(), "BY-DCM")) {
            agency.push("asylum-registration", "own.xml", People.belarusian("OWN", 1));
        }
        await().atMost(SOON).until(() -> running.partner("LV").about("OWN-0").size() == 1);
    }

    /** All that Belarus' agencies can read: reply queues, receipts, status. */
    private static String belarusHears(HubProcess hub) throws IOException, JMSException {
        var heard = new StringBuilder();
        for (String agency : List.of("BY-DCM", "BY-GPK")) {
            try (var queue = new QueueCaller(hub, agency)) {
                await().atMost(SOON)
                        .until(() -> agency.equals("BY-GPK") || !queue.replies().isEmpty());
                queue.replies().forEach(r -> heard.append(r.text()));
            }
        }
        try (var files = new SftpCaller(hub, "BY-DCM")) {
            for (String name : files.list("receipts").toList()) {
                heard.append(name).append(text(files.find(name, "").orElseThrow()));
            }
        }
        return heard.append(text(new SoapCaller(hub, "BY-DCM").status("own.xml")))
                .toString();
    }

    @Test
    void anAgreementThatReleasesAllToBelarusStillReleasesOnlyTheSyrian() throws Exception {
        var home = home();
        Files.writeString(home.resolve("agreements/test-by.xml"), GENEROUS);
        try (var hub = HubProcess.fresh("generous", home).start();
                var belarus = new PartnerReader(hub, "BY");
                var latvia = new PartnerReader(hub, "LV")) {
            submit(hub);
            await().atMost(SOON).until(() -> cases(latvia).size() == FAMILIES.size());
            await().atMost(SOON).until(() -> !cases(belarus).isEmpty());
            submitLast(hub);
            await().atMost(SOON).until(() -> belarus.about("LAST-1").size() == 1);
            assertThat(cases(belarus)).containsExactly("CANARY-4");
            assertThat(belarus.about("Kanarbik")).allMatch(d -> d.text().contains("Kanarbiksyrian"));
        }
    }

    /** What comes after the canaries shows that whatever was before it on the lane has come. */
    private static void submitLast(HubProcess hub) throws IOException {
        var last = People.estonian("LAST-1", "Last", List.of("SYR"), List.of());
        new SoapCaller(hub, "EE-PPA")
                .submit("asylum-registration", "Soap11", "LAST", last.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEventAtTheBorderComesToBelarusWithoutTheBelarusian(Running running) throws JMSException {
        byte[] signal;
        try (var agency = new QueueCaller(running.hub(), "UA-DPSU")) {
            signal = agency.push("border-event", "EVENT", People.event("EVENT-CANARY", 49_021, List.of("SYR", "BLR")));
        }
        assertThat(Verdict.of(signal)).isEqualTo(new Verdict("VALID", 1, 0, List.of()));
        String time = "<occurredAt>" + People.time(49_021);
        var belarus = running.partner("BY");
        await().atMost(SOON).until(() -> belarus.about(time).size() == 1);
        var delivery = belarus.about(time).get(0);
        assertThat(delivery.queue()).isEqualTo("sk.out.BY.border");
        var event = Xml.parse(delivery.body());
        assertThat(Xml.all(event, "nationality").stream().map(n -> Xml.text(n, "code")))
                .as(delivery.text())
                .containsExactly("SYR");
    }

    private static void submit(HubProcess hub) throws IOException {
        byte[] signal = new SoapCaller(hub, "EE-PPA")
                .submit("asylum-registration", "Soap12", "CANARY", DOCUMENT.getBytes(StandardCharsets.UTF_8));
        assertThat(Verdict.of(signal)).isEqualTo(new Verdict("VALID", FAMILIES.size(), 0, List.of()));
    }

    private static Set<String> cases(PartnerReader partner) {
        return partner.about("<applicationId>CANARY-").stream()
                .map(d -> Xml.text(Xml.parse(d.body()), "applicationId"))
                .collect(Collectors.toSet());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Path home() throws IOException {
        Path home = Path.of("target/journey/home-generous").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        for (String folder : List.of("routes", "schemas", "connectors", "agreements", "docs")) {
            FileSystemUtils.copyRecursively(Path.of(folder), home.resolve(folder));
        }
        return home;
    }
}
