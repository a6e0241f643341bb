package org.soderkoping.hub.policy.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RelationsTest {
    @Test
    void eachRelationOfTheListHasAnotherSideThatTurnsBackIntoIt() throws IOException {
        var codes = Files.readAllLines(Path.of("schemas/codes/relations.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("code;"))
                .map(line -> line.split(";", 2)[0])
                .toList();
        assertThat(Relations.TURNED.keySet()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes)
                .allSatisfy(code -> assertThat(Relations.TURNED.get(Relations.TURNED.get(code)))
                        .isEqualTo(code));
    }
}
