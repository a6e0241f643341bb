package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.soderkoping.hub.journey.PartnerReader.Delivery;
import org.soderkoping.hub.journey.SharedHub.Running;
import org.xml.sax.SAXException;

/**
 * Figures by each channel to two partners: one that sees all citizenships, one that finds its own among others. Each for
 * a period no other test sends, since revisions of one are counted.
 */
@ExtendWith(SharedHub.class)
class StatisticsJourneyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void bySftpFromSlovakia(Running running) throws IOException, SAXException {
        byte[] document = sample("sk", "01-applicants-of-2004", "rok 2004", "rok 2001");
        try (var agency = new SftpCaller(running.hub(), "SK-MUMV")) {
            assertAccepted(agency.push("statistics", "figures-2001.xml", document));
        }
        var told = assertReachesBoth(running, "2001");
        assertThat(Xml.text(Xml.parse(told.body()), "reportingCountry")).isEqualTo("SK");
        assertThat(told.text()).contains("<value>2415</value>").doesNotContain("<value>2413</value>");
    }

    @Test
    void bySoapFromEstonia(Running running) throws IOException, SAXException {
        byte[] document = sample("ee", "02-applicants-of-a-quarter", "<periood>2026-Q3<", "<periood>2002-Q2<");
        assertAccepted(
                new SoapCaller(running.hub(), "EE-PPA").submit("statistics", "Soap11", "figures-2002", document));
        assertReachesBoth(running, "2002-Q2");
    }

    @Test
    void byQueueFromUkraine(Running running) throws IOException, JMSException, SAXException {
        byte[] document = sample("ua", "01-applicants-of-2004", "<м:період>2004<", "<м:період>2003<");
        try (var agency = new QueueCaller(running.hub(), "UA-DMS")) {
            assertAccepted(agency.push("statistics", "figures-2003", document));
        }
        assertReachesBoth(running, "2003");
    }

    /** Latvia sees figures of Belarusians, Belarus does not; what Latvia got. */
    private static Delivery assertReachesBoth(Running running, String period) throws IOException, SAXException {
        var latvia = delivered(running, "LV", period);
        var belarus = delivered(running, "BY", period);
        assertThat(citizenships(latvia)).contains("BY");
        assertThat(citizenships(belarus)).doesNotContain("BY").contains("OTHER", "TOTAL");
        for (var delivery : List.of(latvia, belarus)) {
            var body = Xml.parse(delivery.body());
            assertThat(Xml.text(body, "rounding")).isEqualTo("TO5");
            assertThat(Xml.texts(body, "value")).isNotEmpty().allMatch(v -> v.matches("\\d*[05]"));
            assertThat(Xml.texts(body, "note")).isEmpty();
            assertThat(delivery.headers())
                    .containsEntry("cloudEvents_type", "org.soderkoping.statistics.MigrationStatistics.v1")
                    .containsEntry("skagreement", "SODERKOPING-STATISTICS/1")
                    .containsEntry("skmasked", "true");
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Path.of("schemas/exchange/v1/message.xsd").toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(delivery.body())));
        }
        return latvia;
    }

    private static Delivery delivered(Running running, String country, String period) {
        var partner = running.partner(country);
        String about = "<period>" + period + "</period>";
        await().atMost(SOON).until(() -> partner.about(about).size() == 1);
        var delivery = partner.about(about).get(0);
        assertThat(delivery.queue()).isEqualTo("sk.out." + country + ".statistics");
        return delivery;
    }

    private static Set<String> citizenships(Delivery delivery) {
        return new TreeSet<>(Xml.texts(Xml.parse(delivery.body()), "citizenship"));
    }

    private static void assertAccepted(byte[] signal) {
        assertThat(Verdict.of(signal)).isEqualTo(new Verdict("VALID", 1, 0, List.of()));
    }

    private static byte[] sample(String country, String name, String good, String changed) throws IOException {
        String text = Files.readString(Path.of("connectors", country, "samples/statistics", name + ".in.xml"));
        assertThat(text).contains(good);
        return text.replace(good, changed).getBytes(StandardCharsets.UTF_8);
    }
}
