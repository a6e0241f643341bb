package org.soderkoping.hub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;

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

    private static List<Normalised> sftp(String sample) throws IOException {
        return read("asylum-registration", sample);
    }

    private static List<Normalised> queue(String sample) throws IOException {
        return read("asylum-registration-queue", sample);
    }

    private static List<Normalised> read(String feed, String sample) throws IOException {
        Path file = Path.of("connectors/ro/samples", feed, sample + ".in.xml");
        return Normalising.normalise(Reading.feed("RO-IGI/" + feed), Files.readAllBytes(file))
                .records();
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
