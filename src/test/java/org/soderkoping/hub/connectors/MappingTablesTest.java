package org.soderkoping.hub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.security.SafeXml;

/** Every good record of every sample becomes exactly the messages of the {@code .out.xml} beside it, without loss. */
class MappingTablesTest {
    private static final javax.xml.validation.Schema FORMAT =
            SafeXml.schema(List.of(Path.of("schemas/exchange/v1/message.xsd")));

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void aSampleBecomesExactlyWhatStandsBesideIt(Feed feed, Path sample) throws IOException {
        var message = Normalising.normalise(feed, sample);
        String actual = message.records().stream()
                .map(Normalised::message)
                .map(m -> new String(NodeWriter.bytes(m), StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining());
        Path expected =
                sample.resolveSibling(sample.getFileName().toString().replaceFirst("\\.in\\.\\w+$", ".out.xml"));
        if (Boolean.getBoolean("samples.write") && !actual.isEmpty()) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void itsRefusalsAreExactlyThoseThatStandBesideIt(Feed feed, Path sample) throws IOException {
        var message = Normalising.normalise(feed, sample);
        Path expected =
                sample.resolveSibling(sample.getFileName().toString().replaceFirst("\\.in\\.\\w+$", ".refusal.txt"));
        assertThat(Reading.draw(message.refused()))
                .isEqualTo(Files.exists(expected) ? Files.readAllLines(expected) : java.util.List.of());
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void whatComesOutIsValidAgainstTheExchangeFormat(Feed feed, Path sample) throws Exception {
        for (Normalised record : Normalising.normalise(feed, sample).records()) {
            var bytes = NodeWriter.bytes(record.message());
            SafeXml.validator(FORMAT)
                    .validate(new javax.xml.transform.stream.StreamSource(new java.io.ByteArrayInputStream(bytes)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void nothingIsLostThatTheTableDoesNotName(Feed feed, Path sample) throws IOException {
        for (var record : Reading.judge(feed, sample).records()) {
            assertThat(Normalising.TABLES.get(feed.id()).losses(record)).isEmpty();
        }
    }
}
