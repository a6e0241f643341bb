package org.soderkoping.hub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.fixtures.Zips;

/** An archive among the samples holds exactly the files of the folder beside it, where they can be read. */
class ZipSamplesTest {
    static Stream<Path> folders() throws IOException {
        try (var all = Files.walk(Path.of("connectors"))) {
            return all
                    .filter(p ->
                            Files.isDirectory(p) && p.getFileName().toString().endsWith(".in"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void holdsTheFilesBesideIt(Path folder) throws IOException {
        Path archive = folder.resolveSibling(folder.getFileName() + ".zip");
        var expected = Zips.folder(folder);
        if (Boolean.getBoolean("samples.write")) {
            Files.write(archive, Zips.of(expected));
        }
        var found = Zips.open(Files.readAllBytes(archive));
        assertThat(found).isEqualTo(expected);
        assertThat(List.copyOf(found.keySet())).isEqualTo(List.copyOf(expected.keySet()));
    }
}
