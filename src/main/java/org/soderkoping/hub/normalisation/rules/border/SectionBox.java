package org.soderkoping.hub.normalisation.rules.border;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.format.Node;

/** Where a border section lies, in degrees of WGS 84. */
record SectionBox(double south, double west, double north, double east) {
    private static final double KILOMETRES_A_DEGREE = 111;

    /** Reads {@code schemas/codes/border-sections.csv}: section code → box. */
    static Map<String, SectionBox> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(2)
                    .map(line -> line.split(";", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            c -> c[0], c -> new SectionBox(number(c[4]), number(c[5]), number(c[6]), number(c[7]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether coordinates may lie within. */
    boolean holds(Node coordinates) {
        double slack = coordinates.children().stream()
                        .filter(c -> !c.name().equals("lat") && !c.name().equals("lon"))
                        .mapToDouble(c -> number(String.valueOf(c.text())))
                        .sum()
                / KILOMETRES_A_DEGREE;
        double lat = number(coordinates.findText("lat").orElse("0"));
        double lon = number(coordinates.findText("lon").orElse("0"));
        return lat >= south - slack && lat <= north + slack && lon >= west - 2 * slack && lon <= east + 2 * slack;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
