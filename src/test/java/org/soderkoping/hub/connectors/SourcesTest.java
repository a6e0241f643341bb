package org.soderkoping.hub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.mapping.TableReader;
import org.soderkoping.hub.normalisation.sources.FieldSource;
import org.soderkoping.hub.normalisation.sources.FieldSource.Way;
import org.soderkoping.hub.participants.Feed;

/** Every field of every message says where it comes from, and every field of the source where it goes or why not. */
class SourcesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void everyFieldHasASourceAConstantOrIsMadeByTheHub(Feed feed, Path sample) throws IOException {
        for (Normalised record : Normalising.normalise(feed, sample).records()) {
            var sources = Normalising.TABLES.get(feed.id()).sources(record.raw());
            if (!buildsOnAnother(feed, record)) {
                assertThat(sources.body().stream().map(FieldSource::target))
                        .containsExactlyInAnyOrderElementsOf(
                                fields(record.message().children().get(1)));
            }
            assertThat(sources.body())
                    .allSatisfy(field -> assertThat(field.way()).isNotEqualTo(Way.HUB));
            assertThat(sources.body().stream().flatMap(f -> f.places().stream()))
                    .allSatisfy(place -> assertThat(place.line()).isPositive())
                    .allSatisfy(place -> assertThat(place.path()).startsWith("/"));
            assertThat(sources.envelope().stream().map(FieldSource::target)).contains("Envelope/createdAt");
        }
    }

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.connectors.SamplesTest#samples")
    void whatIsLeftOutHasItsReason(Feed feed, Path sample) throws IOException {
        for (Normalised record : Normalising.normalise(feed, sample).records()) {
            assertThat(Normalising.TABLES.get(feed.id()).sources(record.raw()).left())
                    .allSatisfy(left -> assertThat(left.reason()).isNotBlank());
        }
    }

    @Test
    void constantsDefaultsAndConvertersAreNamedAndNoValueIs() throws IOException {
        var feed = Reading.feed("LV-VRS/border-event");
        var sample = Path.of("connectors/lv/samples/border-event/01-two-between-points.in.csv");
        var record = Normalising.normalise(feed, sample).records().get(0);
        var lines = Normalising.TABLES.get(feed.id()).sources(record.raw()).body().stream()
                .map(FieldSource::toString)
                .toList();
        assertThat(lines).contains("""
                BorderEvent/eventType ← /row[1]/Notikuma veids 2:39 via code(eventType)""", """
                BorderEvent/person/name/nameType = constant of the mapping table""");
        assertThat(String.join("\n", lines)).doesNotContain("Habibi", "PRIMARY");
    }

    @Test
    void aSampleWithAFieldTheTableDoesNotNameIsALoss() throws IOException {
        var feed = Reading.UKRAINE;
        String table = Files.readString(feed.mapping());
        Path poorer = folder.resolve("poorer.mapping.yaml");
        Files.writeString(
                poorer,
                table.lines().filter(l -> !l.contains("@складено")).toList().stream()
                        .collect(java.util.stream.Collectors.joining("\n")));
        var read =
                new TableReader(Normalising.SCHEMA, Path.of("schemas/codes/countries.csv")).read(feed.mappedBy(poorer));
        var losses = new TreeSet<String>();
        for (Object[] sample :
                SamplesTest.samples().filter(s -> s[0].equals(feed)).toList()) {
            for (var record : Reading.judge(feed, (Path) sample[1]).records()) {
                read.losses(record).forEach(place -> losses.add(place.path()));
            }
        }
        assertThat(losses).isNotEmpty().allSatisfy(path -> assertThat(path).endsWith("/@складено"));
    }

    /** A change says only what is new, and a storno what it takes back; the rest comes from the state before. */
    private static boolean buildsOnAnother(Feed feed, Normalised record) {
        var mapped = Normalising.TABLES.get(feed.id()).map(record.raw());
        return mapped.change()
                || mapped.cancels() != null
                || record.kind() != Normalising.TABLES.get(feed.id()).kind();
    }

    private static List<String> fields(Node body) {
        var paths = new ArrayList<String>();
        gather(body, body.name(), paths);
        return paths;
    }

    private static void gather(Node node, String path, List<String> into) {
        if (node.text() != null) {
            into.add(path);
            node.attributes().keySet().forEach(name -> into.add(path + "/@" + name));
        }
        for (int i = 0; i < node.children().size(); i++) {
            Node child = node.children().get(i);
            long before = node.children().subList(0, i).stream()
                    .filter(c -> c.name().equals(child.name()))
                    .count();
            gather(child, path + "/" + child.name() + (before > 0 ? "[" + (before + 1) + "]" : ""), into);
        }
    }
}
