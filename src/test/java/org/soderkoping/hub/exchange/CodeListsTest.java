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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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

        int columns = header(name).size();
        assertThat(rows(name)).isNotEmpty().allSatisfy(r -> assertThat(r).hasSize(columns));
        int key = name.equals("countries-withdrawn") ? 1 : 0; // CS was given to two states
        assertThat(rows(name)).extracting(r -> r.get(key)).doesNotHaveDuplicates();
    }

    /** Every simple type of the schemas that is bound to lists. */
    static Stream<Element> boundTypes() {
        return ExchangeFixtures.documents().stream()
                .flatMap(d -> elements(d.getElementsByTagNameNS("*", "simpleType")))
                .filter(t -> t.getElementsByTagNameNS("*", "list").getLength() > 0);
    }

    @Test
    void everyCodeOfAListFitsTheShapeOfEachTypeBoundToIt() {
        assertThat(boundTypes()).hasSizeGreaterThan(35).allSatisfy(type -> {
            var shape = Pattern.compile(first(type, "pattern").getAttribute("value"));
            for (String list : first(type, "list").getTextContent().split(" ")) {
                assertThat(codes(list)).allMatch(c -> shape.matcher(c).matches());
            }
        });
    }

    @Test
    void everyListIsBoundToATypeButTheOneForConnectors() {
        var bound = boundTypes()
                .flatMap(t -> Stream.of(first(t, "list").getTextContent().split(" ")))
                .map(l -> l.replaceFirst("/.*", ""))
                .collect(Collectors.toSet());
        assertThat(bound).allSatisfy(l -> assertThat(LISTS.resolve(l + ".csv")).exists());
        assertThat(bound).hasSize(LISTS.toFile().list().length - 1).doesNotContain("countries-unhcr");
    }

    @Test
    void theKindsAreThoseOfTheHubAndTheSignal() {
        assertThat(rows("kinds"))
                .hasSize(18)
                .containsAll(Arrays.stream(Kind.values())
                        .map(k -> List.of(
                                k.element(),
                                k.number(),
                                k.travelsInItsLane() ? k.lane().lower() : ""))
                        .toList());
    }

    @Test
    void theMembersAreTheTenCountriesAndTheSecretariat() {
        assertThat(codes("members"))
                .containsExactlyElementsOf(
                        Stream.concat(CountryCode.MEMBERS.stream().map(CountryCode::alpha2), Stream.of("XS"))
                                .toList());
    }

    @Test
    void aCodeOfTheRefugeeAgencyIsAnIsoCodeOfAnotherNameAndItsFalseFriendsAreKnown() {
        assertThat(rows("countries-unhcr"))
                .hasSize(243)
                .allSatisfy(r -> assertThat(alpha3("countries").contains(r.get(1))
                                || Set.of("XXA", "XXX").contains(r.get(1)))
                        .isTrue())
                .contains(List.of("AUS", "AUT", "Austria"), List.of("MAR", "MTQ", "Martinique"))
                .extracting(r -> r.get(0) + ">" + r.get(1))
                .contains(
                        "ARE>EGY", "NIG>NGA", "ALG>DZA", "SUD>SDN", "SRV>VNM", "CHI>CHN", "ROM>ROU", "BUL>BGR",
                        "STA>XXA")
                .contains("UKR>UKR", "BLR>BLR");
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

    private static List<String> codes(String list) {
        String[] parts = list.split("/");
        String key = parts.length > 1 ? parts[1] : header(list).contains("code") ? "code" : "alpha3";
        int column = header(parts[0]).indexOf(key);
        return rows(parts[0]).stream().map(r -> r.get(column)).toList();
    }

    private static List<String> header(String list) {
        return row(plain(list).get(0));
    }

    private static List<List<String>> rows(String list) {
        return plain(list).stream().skip(1).map(CodeListsTest::row).toList();
    }

    /** The lines that are no remarks. */
    private static List<String> plain(String list) {
        return lines(LISTS.resolve(list + ".csv")).stream()
                .filter(l -> !l.startsWith("#"))
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

    private static Element first(Element in, String name) {
        return (Element) in.getElementsByTagNameNS("*", name).item(0);
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
