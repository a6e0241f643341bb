package org.soderkoping.hub.policy.oracle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the table would release and the hub does not: whoever grants one of these changes its row and this list. */
class NotGrantedYetTest {
    @Test
    void theseRowsAreClosedUntilTheirGrantIsWritten() {
        var rows = Stream.concat(
                Arrays.stream(RecordRow.values()).flatMap(row -> until(row.name(), row.wayOut())),
                Arrays.stream(FieldRow.values()).flatMap(row -> until(row.name(), row.wayOut())));
        assertThat(rows)
                .containsExactly(
                        "D01 until D03",
                        "D24 until D30",
                        "D07 until D08",
                        "D12 until D10",
                        "D14 until D10",
                        "D16 until D16");
    }

    private static Stream<String> until(String row, Optional<NotGrantedYet> grant) {
        return grant.stream().map(g -> row + " until " + g);
    }
}
