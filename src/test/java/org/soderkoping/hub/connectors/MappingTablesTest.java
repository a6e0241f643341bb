package org.soderkoping.hub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.Normaliser;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.normalisation.mapping.TableReader;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.security.SafeXml;

/** Every good record of every sample becomes exactly the messages of the {@code .out.xml} beside it, without loss. */
class MappingTablesTest {
    private static final ExchangeSchema SCHEMA = schema();
    private static final Map<org.soderkoping.hub.exchange.FeedId, MappingTable> TABLES = tables();
    private static final Normaliser NORMALISER =
            new Normaliser(Reading.PARTICIPANTS, TABLES, new Normaliser.Judgement(SCHEMA, draft -> List.of()), true);
    private static final javax.xml.validation.Schema FORMAT =
            SafeXml.schema(List.of(Path.of("schemas/exchange/v1/message.xsd")));

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void aSampleBecomesExactlyWhatStandsBesideIt(Feed feed, Path sample) throws IOException {
        var message = NORMALISER.normalise(Reading.judge(feed, Files.readAllBytes(sample)));
        String actual = message.records().stream()
                .map(Normalised::message)
                .map(m -> new String(NodeWriter.bytes(m), StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining());
        Path expected = sample.resolveSibling(sample.getFileName().toString().replace(".in.", ".out."));
        if (Boolean.getBoolean("samples.write") && !actual.isEmpty()) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void whatComesOutIsValidAgainstTheExchangeFormat(Feed feed, Path sample) throws Exception {
        for (Normalised record : NORMALISER
                .normalise(Reading.judge(feed, Files.readAllBytes(sample)))
                .records()) {
            var bytes = NodeWriter.bytes(record.message());
            SafeXml.validator(FORMAT)
                    .validate(new javax.xml.transform.stream.StreamSource(new java.io.ByteArrayInputStream(bytes)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void nothingIsLostThatTheTableDoesNotName(Feed feed, Path sample) throws IOException {
        for (var record : Reading.judge(feed, Files.readAllBytes(sample)).records()) {
            assertThat(TABLES.get(feed.id()).losses(record)).isEmpty();
        }
    }

    private static Map<org.soderkoping.hub.exchange.FeedId, MappingTable> tables() {
        var reader = new TableReader(SCHEMA, Path.of("schemas/codes/countries.csv"));
        return Reading.PARTICIPANTS.feeds().stream().collect(Collectors.toMap(Feed::id, reader::read));
    }

    private static ExchangeSchema schema() {
        try (var files = Files.list(Path.of("schemas/exchange/v1"))) {
            return ExchangeSchema.of(files.filter(f -> f.toString().endsWith(".xsd"))
                    .map(SafeXml::document)
                    .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
