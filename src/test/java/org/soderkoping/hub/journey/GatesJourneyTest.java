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
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.soderkoping.hub.journey.SharedHub.Running;

/** Who may send, what a resend gets, and that a bad record costs its neighbours nothing. */
@ExtendWith(SharedHub.class)
class GatesJourneyTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FEED = "asylum-registration";

    @Test
    void anotherOrNoCertificateIsTurnedAwayAndTheContractIsNot(Running running) throws IOException {
        var hub = running.hub();
        var agency = new SoapCaller(hub, "EE-PPA");
        String call = SoapCaller.envelope(SoapCaller.SOAP11, "GATE", person("GATE-1"));
        assertThat(agency.post(hub.keys().nobody(), FEED, call).statusCode()).isEqualTo(401);
        for (var other : List.of(
                hub.keys().agency("EE-PIIR"),
                hub.keys().agency("BY-DCM"),
                hub.keys().partner("EE"))) {
            assertThat(agency.post(other, FEED, call).statusCode()).isEqualTo(403);
        }
        assertThat(new String(agency.contract(FEED), StandardCharsets.UTF_8)).contains("ExchangeHub", "Soap12");
    }

    @Test
    void aResendGetsTheSameBytesAndOtherContentIsRefusedOnSoap(Running running) throws IOException {
        var agency = new SoapCaller(running.hub(), "EE-PPA");
        for (String version : SoapCaller.versions()) {
            String id = "RESEND-" + SoapCaller.versions().indexOf(version);
            var first = agency.post(FEED, SoapCaller.envelope(version, id, person(id)));
            var again = agency.post(FEED, SoapCaller.envelope(version, id, person(id)));
            var other = agency.post(FEED, SoapCaller.envelope(version, id, person(id + "-OTHER")));
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(other.statusCode()).isEqualTo(500);
            assertThat(Xml.texts(Xml.parse(other.body()), "code")).containsExactly("SK-1409");
        }
    }

    @Test
    void aResendGetsTheSameBytesAndOtherContentIsRefusedOnSftp(Running running) throws IOException {
        try (var agency = new SftpCaller(running.hub(), "BY-DCM")) {
            byte[] other = People.belarusian("RESEND-OTHER", 1);
            byte[] first = agency.push(FEED, "resend.xml", People.belarusian("RESEND", 1));
            assertThat(agency.push(FEED, "resend.xml", People.belarusian("RESEND", 1)))
                    .isEqualTo(first);
            // refused for a moment, while the file before it waits
            await().atMost(SOON)
                    .ignoreExceptionsInstanceOf(SftpException.class)
                    .untilAsserted(() -> agency.put(FEED, "resend.xml", other));
            String ending = "." + PartnerReader.sha256(other).substring(0, 8) + ".nack.xml";
            await().atMost(SOON).until(() -> agency.find("resend.xml", ending).isPresent());
            assertThat(codes(agency.find("resend.xml", ending).orElseThrow())).containsExactly("SK-1409");
            assertThat(agency.find("resend.xml", ".ack.xml")).hasValue(first);
        }
    }

    @Test
    void aResendGetsTheSameBytesAndOtherContentIsRefusedOnTheQueue(Running running) throws JMSException {
        try (var agency = new QueueCaller(running.hub(), "UA-DMS")) {
            byte[] first = agency.push(FEED, "resend", People.ukrainian("RESEND-UA"));
            assertThat(agency.push(FEED, "resend", People.ukrainian("RESEND-UA")))
                    .isEqualTo(first);
            assertThat(codes(agency.push(FEED, "resend", People.ukrainian("RESEND-UA-OTHER"))))
                    .containsExactly("SK-1409");
        }
    }

    @Test
    void aBadRecordBetweenTwoGoodOnesIsNamedAndTheGoodOnesArrive(Running running) throws IOException {
        byte[] sample =
                Files.readAllBytes(Path.of("connectors/by/samples/asylum-registration/12-good-bad-good.in.xml"));
        try (var agency = new SftpCaller(running.hub(), "BY-DCM")) {
            byte[] nack = agency.push(FEED, "mixed.xml", sample);
            assertThat(Verdict.of(nack))
                    .isEqualTo(new Verdict(
                            "VALID",
                            2,
                            1,
                            List.of(
                                    "SK-3103 44:7 /Хадайніцтвы/Хадайніцтва[2]/Заяўнік/Пол",
                                    "SK-3102 45:7 /Хадайніцтвы/Хадайніцтва[2]/Заяўнік/ДатаНараджэння")));
            assertThat(Xml.texts(Xml.parse(nack), "recordId")).containsOnly("БР-2026-0412");
        }
        for (String good : List.of("БР-2026-0411", "БР-2026-0413")) {
            await().atMost(SOON).until(() -> !running.partner("LT").about(good).isEmpty());
        }
        assertThat(running.partner("LT").about("БР-2026-0412")).isEmpty();
    }

    private static String person(String number) {
        return People.estonian(number, "Resend", List.of("SYR"), List.of());
    }

    private static List<String> codes(byte[] signal) {
        return Xml.texts(Xml.parse(signal), "code");
    }
}
