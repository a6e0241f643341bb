package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.journey.SharedHub.Running;

/** One sample of each kind, sent as its agency sends it, is read by those it is for and by nobody else. */
@ExtendWith(SharedHub.class)
class KindsJourneyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeAll
    static void noSampleIsFromTheFuture() {
        var youngest = LocalDate.of(2026, 11, 24);
        assumeTrue(!LocalDate.now(ZoneOffset.UTC).isBefore(youngest), "the samples are from the future here");
    }

    /** Slovakia reads nothing here (SharedHub), so its share stands in the last column as consignments. */
    @ParameterizedTest(name = "{0} of {1}/{2}")
    @CsvSource(delimiter = '|', textBlock = """
            QUEUE | LT-MIGR | coi-inquiry            | 01-question-on-a-country          | May women visit        | EE HU                   | 2
            SOAP  | HU-OIF  | coi-answer             | 01-answered-with-sources          | Public clinics         | EE LT LV PL RO          | 6
            SOAP  | HU-OIF  | person-inquiry         | 01-who-is-responsible             | MK-2026-93301-1        | LT                      | 1
            SOAP  | HU-OIF  | person-inquiry         | 04-questions-to-romania           | MK-2026-93300-1        | RO                      | 1
            QUEUE | RO-IGI  | person-inquiry-answer  | 01-match-with-application         | IGI-2026-9004471       | HU                      | 1
            SFTP  | LV-OCMA | transfer-request       | 01-take-charge-because-of-a-visa  | requestId>PP-2026-90118| EE                      | 1
            SOAP  | EE-PPA  | transfer-reply         | 01-accepted-and-arranged          | requestRef>PP-2026-9011| LV                      | 1
            SFTP  | SK-UHCP | return-case            | 01-third-country-national         | NP-2026-90211          | UA                      | 1
            SFTP  | SK-UHCP | return-case            | 02-own-national                   | NP-2026-90212          | ''                      | 0
            QUEUE | LT-VSAT | risk-indicator         | 01-crossings-with-narrative       | unit>PERSONS           | BY EE HU LV MD PL RO UA | 9
            SOAP  | HU-OIF  | participant-entry      | 01-agency-with-channels           | asylum@oif.example     | BY EE LT LV MD PL RO UA | 9
            SOAP  | EE-PPA  | subject-rights-request | 01-access                         | Noorvald               | ''                      | 0
            """)
    void goesToWhomItIsForAndToNobodyElse(
            String channel,
            String agency,
            String feed,
            String sample,
            String words,
            String readers,
            int owed,
            Running running)
            throws Exception {
        String id = "kind-" + sample + ".xml";
        byte[] document = ofAnotherCase(Files.readAllBytes(sample(agency, feed, sample)));
        var verdict = Verdict.of(push(running.hub(), channel, new Post(agency, feed, id, document)));
        assertThat(verdict.level()).isEqualTo("VALID");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(readers(running, words)).isEqualTo(readers));
        assertThat(running.hub()
                        .count(
                                "select count(*) from consignment c join batch b on b.id = c.batch_id"
                                        + " where b.intake_id = (select max(id) from intake where feed = ?)",
                                agency + "/" + feed))
                .isEqualTo(owed);
        assertThat(readers(running, words)).isEqualTo(readers);
    }

    /** With other case numbers than the sample, since a question is answered once; all numbers are ASCII. */
    private static byte[] ofAnotherCase(byte[] document) {
        return new String(document, StandardCharsets.ISO_8859_1)
                .replace("-2026-", "-2026-9")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What is sent. */
    private record Post(String agency, String feed, String id, byte[] document) {
        @Override
        public String toString() {
            return agency + "/" + feed + " " + id;
        }
    }

    private static byte[] push(HubProcess hub, String channel, Post post) throws IOException, JMSException {
        if (channel.equals("SOAP")) {
            return new SoapCaller(hub, post.agency()).submit(post.feed(), "Soap12", post.id(), post.document());
        }
        if (channel.equals("SFTP")) {
            try (var files = new SftpCaller(hub, post.agency())) {
                return files.push(post.feed(), post.id(), post.document());
            }
        }
        try (var queue = new QueueCaller(hub, post.agency())) {
            return queue.push(post.feed(), post.id(), post.document());
        }
    }

    private static String readers(Running running, String words) {
        return running.partners().keySet().stream()
                .filter(country -> !running.partner(country).about(words).isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Path sample(String agency, String feed, String name) {
        String country = agency.substring(0, 2).toLowerCase(Locale.ROOT);
        return Path.of("connectors", country, "samples", feed, name + ".in.xml");
    }
}
