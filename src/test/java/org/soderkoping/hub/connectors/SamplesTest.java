package org.soderkoping.hub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.participants.Feed;

/** Every sample comes out of reader and schema gate as the file beside it says. */
class SamplesTest {

    @ParameterizedTest
    @MethodSource("samples")
    void isRefusedAsItsFileSaysOrNotAtAll(Feed feed, Path sample) throws IOException {
        var judged = Reading.judge(feed, Files.readAllBytes(sample));
        assertThat(Reading.draw(judged.refused())).isEqualTo(expectedHere(sample));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void hasAtLeastThreeGoodAndThreeBadOnes(Feed feed) throws IOException {
        var bad = list(feed).stream().filter(s -> Files.exists(refusal(s))).toList();
        assertThat(bad).hasSizeGreaterThanOrEqualTo(3);
        assertThat(list(feed).size() - bad.size()).isGreaterThanOrEqualTo(3);
    }

    static Stream<Feed> feeds() {
        return Reading.PARTICIPANTS.feeds().stream();
    }

    public static Stream<Object[]> samples() throws IOException {
        var samples = Stream.<Object[]>builder();
        for (Feed feed : Reading.PARTICIPANTS.feeds()) {
            list(feed).forEach(sample -> samples.add(new Object[] {feed, sample}));
        }
        return samples.build();
    }

    private static List<Path> list(Feed feed) throws IOException {
        var folder = Reading.FOLDERS
                .connectors()
                .resolve(feed.id().agency().country().alpha2().toLowerCase(java.util.Locale.ROOT))
                .resolve("samples")
                .resolve(feed.id().name());
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".in.xml")).sorted().toList();
        }
    }

    private static Path refusal(Path sample) {
        return sample.resolveSibling(sample.getFileName().toString().replace(".in.xml", ".refusal.txt"));
    }

    /** The lines of families 2 and 3; the others are answered further on. */
    private static List<String> expectedHere(Path sample) throws IOException {
        if (!Files.exists(refusal(sample))) {
            return List.of();
        }
        return Files.readAllLines(refusal(sample)).stream()
                .filter(line -> line.startsWith("SK-2") || line.startsWith("SK-3"))
                .filter(line -> !line.startsWith("SK-39"))
                .toList();
    }
}
