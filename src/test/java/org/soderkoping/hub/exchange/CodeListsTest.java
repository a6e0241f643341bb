package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class CodeListsTest {
    private static final Path LISTS = Path.of("schemas/codes");

    static List<Path> lists() throws IOException {
        try (var files = Files.list(LISTS)) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListSaysItsNameAndVersionAndRepeatsNoCode(Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        assertThat(lines(file).get(0)).matches("# list: " + name + " version: \\d+ from: \\d{4}-\\d{2}-\\d{2}");

        int columns = row(lines(file).get(1)).size();
        assertThat(rows(name)).isNotEmpty().allSatisfy(r -> assertThat(r).hasSize(columns));
        int key = name.equals("countries-withdrawn") ? 1 : 0; // CS was given to two states
        assertThat(rows(name)).extracting(r -> r.get(key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "asylum-status, StatusCode",
        "age-groups, AgeGroupCode",
        "border-sections, BorderSectionCode",
        "coi-topics, TopicCode",
        "document-types, DocumentTypeCode",
        "icao-extras, NationalityCode",
        "id-schemes, IdentifierScheme",
        "lifecycle-reasons, LifecycleReasonCode",
        "marital-status, MaritalStatusCode",
        "name-types, NameTypeCode",
        "profiles, ProfileCode",
        "purposes, PurposeCode",
        "relations, RelationCode",
        "roles, RoleCode",
        "transliteration, TransliterationCode",
        "vulnerabilities, VulnerabilityCode"
    })
    void everyCodeOfAListFitsItsShapeInTheSchema(String list, String type) {
        var shape = Pattern.compile(shape(type));
        assertThat(rows(list))
                .extracting(r -> r.get(0))
                .allMatch(c -> shape.matcher(c).matches());
    }

    @Test
    void allCountriesAreThereAndTheirThreeLetterCodesAreUnique() {
        assertThat(rows("countries"))
                .hasSize(249)
                .contains(List.of("BY", "BLR", "112", "Belarus"), List.of("MD", "MDA", "498", "Moldova"));
        assertThat(alpha3("countries")).hasSize(249);
    }

    @Test
    void aWithdrawnCodeIsNoCountryOfTodayAndNamesItsSuccessors() {
        assertThat(alpha3("countries-withdrawn"))
                .contains("SUN", "YUG", "CSK", "SCG", "DDR", "ROM")
                .doesNotContainAnyElementsOf(alpha3("countries"));
        assertThat(rows("countries-withdrawn"))
                .allSatisfy(r -> assertThat(alpha3("countries"))
                        .containsAll(Arrays.asList(r.get(5).split(" "))));
    }

    @Test
    void everyBorderSectionHasItsCounterpartOnTheOtherSide() {
        Set<String> codes = rows("border-sections").stream().map(r -> r.get(0)).collect(Collectors.toSet());
        assertThat(rows("border-sections"))
                .allSatisfy(r -> assertThat(codes)
                        .contains(r.get(2) + "-" + r.get(1) + "-" + r.get(0).substring(6)))
                .allSatisfy(r ->
                        assertThat(CountryCode.MEMBERS).contains(new CountryCode(r.get(1)), new CountryCode(r.get(2))))
                .allSatisfy(r -> assertThat(Double.parseDouble(r.get(4))).isLessThan(Double.parseDouble(r.get(6))))
                .allSatisfy(r -> assertThat(Double.parseDouble(r.get(5))).isLessThan(Double.parseDouble(r.get(7))));
    }

    @Test
    void thePurposesAreThoseTheHubKnows() {
        assertThat(rows("purposes"))
                .extracting(r -> r.get(0))
                .containsExactlyElementsOf(
                        Arrays.stream(Purpose.values()).map(Enum::name).toList());
    }

    private static Set<String> alpha3(String list) {
        return rows(list).stream().map(r -> r.get(1)).collect(Collectors.toSet());
    }

    private static List<List<String>> rows(String list) {
        return lines(LISTS.resolve(list + ".csv")).stream()
                .skip(2)
                .map(CodeListsTest::row)
                .toList();
    }

    private static List<String> row(String line) {
        return List.of(line.split(";", -1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shape(String type) {
        return ExchangeFixtures.documents().stream()
                .map(d -> d.getElementsByTagNameNS("*", "simpleType"))
                .flatMap(l -> IntStream.range(0, l.getLength()).mapToObj(l::item))
                .map(Element.class::cast)
                .filter(t -> t.getAttribute("name").equals(type))
                .map(t -> (Element) t.getElementsByTagNameNS("*", "pattern").item(0))
                .map(p -> p.getAttribute("value"))
                .findFirst()
                .orElseThrow();
    }
}
