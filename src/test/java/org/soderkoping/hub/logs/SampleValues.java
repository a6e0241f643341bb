package org.soderkoping.hub.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.fixtures.Reading;

/** What the samples say of persons: all text and attributes, but for words of code lists and what says little. */
public final class SampleValues {
    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<|=\"([^\"<>]+)\"|='([^'<>]+)'");
    private static final Pattern ENCODING = Pattern.compile("encoding=[\"']([\\w-]+)[\"']");
    private static final Pattern DECLARED = Pattern.compile("value=\"([^\"]+)\"");

    private static final Set<String> WORDS = words();

    private SampleValues() {}

    static List<Path> samples() {
        return Stream.of(".in.xml", ".in.zip")
                .flatMap(ending -> files(Path.of("connectors"), ending).stream())
                .filter(sample -> !sample.startsWith("connectors/_template"))
                .toList();
    }

    /** What can be read: documents, and the files of archives in the folders beside them. */
    private static List<Path> documents() {
        var archived = Pattern.compile(".*\\.in/[^/]+\\.xml");
        return files(Path.of("connectors"), ".xml").stream()
                .filter(f -> f.toString().endsWith(".in.xml")
                        || archived.matcher(f.toString()).matches())
                .toList();
    }

    static Set<String> all() {
        var values = new TreeSet<String>();
        for (Path sample : aboutPersons(documents())) {
            readings(sample).forEach(document -> values.addAll(ofXml(document)));
        }
        for (Path sample : aboutPersons(files(Path.of("connectors"), ".in.csv"))) {
            readings(sample).forEach(document -> values.addAll(ofCsv(document)));
        }
        return values;
    }

    public static Set<String> ofXml(String document) {
        return telling(TEXT.matcher(document)
                .results()
                .flatMap(m -> Stream.of(m.group(1), m.group(2), m.group(3)))
                .filter(Objects::nonNull));
    }

    public static Set<String> ofCsv(String document) {
        return telling(Arrays.stream(document.split("[;\\r\\n\"]+")));
    }

    private static Set<String> telling(Stream<String> values) {
        return values.map(String::strip)
                .filter(v -> telling(v) && !WORDS.contains(v))
                .collect(Collectors.toSet());
    }

    /** Figures are about nobody, and any duration in a log may look like one. */
    private static List<Path> aboutPersons(List<Path> samples) {
        return samples.stream()
                .filter(s -> !s.getParent().endsWith("statistics"))
                .toList();
    }

    /** Long enough to mean somebody, and no date of these days nor bare hour and minute, as stand in each line of a log. */
    private static boolean telling(String value) {
        return value.length() > 3
                && value.codePoints().anyMatch(Character::isLetterOrDigit)
                && !value.matches(
                        "\\d{1,5}|true|false|20[2-9]\\d(-?\\d\\d){1,2}([T ].*)?|\\d\\d\\.\\d\\d\\.20[2-9]\\d.*")
                && !value.matches("([01]\\d|2[0-3]):[0-5]\\d")
                && !value.matches("(urn|https?):.*|UTF-8|utf-8|windows-125\\d|ISO-8859-\\d+");
    }

    private static List<String> readings(Path sample) {
        try {
            byte[] bytes = Files.readAllBytes(sample);
            String head = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
            var declared = ENCODING.matcher(head);
            var charset = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
            return List.of(
                    new String(bytes, charset),
                    new String(bytes, StandardCharsets.UTF_8),
                    new String(bytes, Charset.forName("windows-1257")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells of the code lists, values of the schemas' enumerations, and the agencies, which a log may name. */
    private static Set<String> words() {
        var words = new HashSet<String>();
        Stream.of("schemas", "connectors")
                .flatMap(f -> files(Path.of(f), ".csv").stream())
                .filter(f -> !f.toString().endsWith(".in.csv"))
                .forEach(file -> lines(file)
                        .flatMap(line -> Arrays.stream(line.split("[;,]")))
                        .forEach(cell -> words.add(cell.strip())));
        Reading.PARTICIPANTS.agencies().forEach(agency -> words.add(agency.id().value()));
        files(Path.of("schemas"), ".xsd")
                .forEach(file -> lines(file)
                        .flatMap(line -> DECLARED.matcher(line).results())
                        .forEach(m -> words.add(m.group(1))));
        return words;
    }

    static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
