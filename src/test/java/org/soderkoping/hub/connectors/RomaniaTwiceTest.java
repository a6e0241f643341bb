package org.soderkoping.hub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.Normaliser;

/** Romania sends its cases by SFTP and by queue: other bytes, other dates, the same message. */
class RomaniaTwiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"01-mother-from-ukraine", "02-only-the-year"})
    void aCaseHasTheSameBodyAndTheSameIdOnBothChannels(String sample) throws IOException {
        assertThat(bodies(queue(sample))).isNotEmpty().isEqualTo(bodies(sftp(sample)));
        assertThat(ids(queue(sample))).isEqualTo(ids(sftp(sample)));
    }

    @Test
    void aFileOfTwoIsTwoMessages() throws IOException {
        var messages = Stream.of(queue("04-second-version"), queue("03-born-before-the-epoch"))
                .flatMap(List::stream)
                .toList();
        assertThat(bodies(messages)).hasSize(2).isEqualTo(bodies(sftp("03-batch-of-two")));
        assertThat(ids(messages)).isEqualTo(ids(sftp("03-batch-of-two")));
    }

    @Test
    void aLaterVersionOfACaseIsAnotherMessage() throws IOException {
        var first = queue("02-only-the-year").get(0);
        var second = queue("04-second-version").get(0);
        assertThat(second.caseId()).isEqualTo(first.caseId());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(List.of(first.version(), second.version())).containsExactly(1, 2);
    }

    @Test
    void aStornoAndTheNewStateAreOneCorrectionOnBothChannels() throws IOException {
        var file = sftp("04-storno-and-new");
        var message = queue("05-storno-and-new");
        assertThat(file).extracting(Normalised::kind).containsExactly(Kind.ASYLUM_REGISTRATION, Kind.DATA_LIFECYCLE);
        assertThat(bodies(message)).isEqualTo(bodies(file).subList(1, 2));
        assertThat(ids(message)).isEqualTo(ids(file).subList(1, 2));
        assertThat(message.get(0).caseId()).isEqualTo("IGI-2026-004450");
        assertThat(message.get(0).lane()).isEqualTo(Lane.ASYLUM);
        assertThat(targets(message))
                .containsExactly(state("IGI-2026-004450", 1))
                .doesNotContain(message.get(0).id().toString());
    }

    @Test
    void theCorrectionBearsTheIdOfTheStateItBringsSoThatItCanBeTakenBackInTurn() throws IOException {
        assertThat(ids(queue("05-storno-and-new"))).containsExactly(state("IGI-2026-004450", 2));
    }

    @Test
    void aLoneStornoIsOneWithdrawalOnBothChannels() throws IOException {
        assertThat(bodies(queue("06-lone-storno")))
                .isEqualTo(bodies(sftp("05-lone-storno")))
                .allMatch(b -> b.contains("<action>WITHDRAWAL</action>"));
        assertThat(ids(queue("06-lone-storno"))).isEqualTo(ids(sftp("05-lone-storno")));
        assertThat(targets(queue("06-lone-storno"))).containsExactly(state("IGI-2026-004451", 1));
    }

    private static String state(String caseId, int version) {
        return Normaliser.stateId(new AgencyId("RO-IGI"), Kind.ASYLUM_REGISTRATION, caseId, version)
                .toString();
    }

    private static List<String> targets(List<Normalised> records) {
        return records.stream()
                .flatMap(r -> r.message().children().get(1).list("target"))
                .flatMap(t -> t.findText("messageId").stream())
                .toList();
    }

    private static List<Normalised> sftp(String sample) throws IOException {
        return read("asylum-registration", sample);
    }

    private static List<Normalised> queue(String sample) throws IOException {
        return read("asylum-registration-queue", sample);
    }

    private static List<Normalised> read(String feed, String sample) throws IOException {
        Path file = Path.of("connectors/ro/samples", feed, sample + ".in.xml");
        return Normalising.normalise(Reading.feed("RO-IGI/" + feed), file).records();
    }

    private static List<String> bodies(List<Normalised> records) {
        return records.stream()
                .map(r -> NodeWriter.bytes(r.message().children().get(1)))
                .map(b -> new String(b, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> ids(List<Normalised> records) {
        return records.stream().map(r -> r.id().toString()).toList();
    }
}
