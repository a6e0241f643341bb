package org.soderkoping.hub.normalisation.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.normalisation.converters.CodeFile;

/**
 * ISO 3166-1 in its three forms, the extra codes of ICAO Doc 9303 part 3 section 5, UNHCR's codes and the lists of single
 * states. A feed declares its system; nothing is guessed from the look of a code.
 */
class CountrySystemsTest {
    private static final CodeFile COUNTRIES = CodeFile.read(Path.of("schemas/codes/countries.csv"));
    private static final CodeFile UNHCR = CodeFile.read(Path.of("schemas/codes/countries-unhcr.csv"));

    @ParameterizedTest
    @CsvSource({
        "iso2, BY, BLR",
        "iso2, UA, UKR",
        "iso2, GB, GBR",
        "iso2-lower, sk, SVK",
        "iso3, MDA, MDA",
        "numeric, 112, BLR",
        "numeric, 004, AFG",
        "numeric, 040, AUT",
        "icao3, SYR, SYR",
        "icao3, XXA, XXA",
        "icao3, GBN, GBN"
    })
    void everySystemGivesThreeLetters(String system, String code, String alpha3) {
        assertThat(Conversion.of("country(" + system + ")", code)).isEqualTo(alpha3);
    }

    @Test
    void allCountriesComeOutOfEachOfTheThreeForms() {
        assertThat(COUNTRIES.rows()).hasSize(249).allSatisfy(row -> {
            assertThat(Conversion.of("country(iso2)", row.get(0))).isEqualTo(row.get(1));
            assertThat(Conversion.of("country(iso3)", row.get(1))).isEqualTo(row.get(1));
            assertThat(Conversion.of("country(numeric)", row.get(2))).isEqualTo(row.get(1));
        });
    }

    @ParameterizedTest
    @CsvSource({
        // of another system, in another case, without its zeros, withdrawn, of no country
        "iso2, BLR",
        "iso3, BY",
        "iso2, by",
        "iso2-lower, BY",
        "numeric, 4",
        "iso3, SUN",
        "iso3, ROM",
        "iso3, XXA",
        "icao3, D",
        "iso2, EL",
        "iso2, UK"
    })
    void aCodeOfAnotherSystemIsNoCountryAndSaidSo(String system, String code) {
        assertThat(Conversion.of("country(" + system + ")", code)).isEqualTo("XXX SK-5003");
    }

    @ParameterizedTest
    @CsvSource({
        // the same three letters mean another country in each system
        "AUS, AUT, AUS",
        "ARE, EGY, ARE",
        "MAR, MTQ, MAR"
    })
    void theThreeFalseFriendsAreAustriaEgyptAndMartiniqueInUnhcrsCodesOnly(String code, String unhcr, String iso) {
        assertThat(Conversion.of("code(unhcr)", code)).isEqualTo(unhcr);
        assertThat(Conversion.of("country(iso3)", code)).isEqualTo(iso);
    }

    @Test
    void thereAreNoOtherFalseFriends() {
        var iso = COUNTRIES.map("alpha3", "name").keySet();
        assertThat(UNHCR.rows())
                .filteredOn(row -> iso.contains(row.get(0)) && !row.get(0).equals(row.get(1)))
                .extracting(row -> row.get(0))
                .containsExactly("ARE", "AUS", "MAR");
    }

    @ParameterizedTest
    @CsvSource({
        "AUL, AUS", "UAE, ARE", "MOR, MAR", "ALG, DZA", "SUD, SDN", "SRV, VNM", "CHI, CHN", "CHL, CHL", "NIG, NGA",
        "NGR, NER", "GFR, DEU", "SWI, CHE", "SWA, SWZ", "ICO, CIV", "KRN, PRK", "KOR, KOR", "MAU, MRT", "MTS, MUS",
        "GUA, GTM", "GUI, GIN", "GUY, GUY", "EGU, GNQ", "GNB, GNB", "FGU, GUF", "DMA, DMA", "DOM, DOM", "GAZ, PSE",
        "ROM, ROU", "RSA, ZAF", "STA, XXA", "UKN, XXX", "VAR, XXX", "UKR, UKR"
    })
    void codesOfUnhcrAreReadAsUnhcrsOwn(String code, String alpha3) {
        assertThat(Conversion.of("code(unhcr)", code)).isEqualTo(alpha3);
    }

    @ParameterizedTest
    @CsvSource({"DZA", "EGY", "AUT", "MTQ", "KOS", "TIB", "SUN", "ZZZ"})
    void whatUnhcrDoesNotUseIsRefused(String code) {
        assertThat(Conversion.of("code(unhcr)", code)).isEqualTo("null SK-5001");
    }

    @Test
    void eachCountryHasOneCodeOfUnhcr() {
        assertThat(UNHCR.rows())
                .extracting(row -> row.get(1))
                .filteredOn(alpha3 -> !alpha3.equals("XXX"))
                .doesNotHaveDuplicates()
                .hasSize(241);
    }

    @Test
    void aStatesOwnListGoesBeforeTheSystemItsFeedDeclares() {
        var latvia = Path.of("connectors/lv/codes.csv");
        var romania = Path.of("connectors/ro/codes.csv");
        assertThat(Conversion.of(latvia, "country(iso2)", "BV")).isEqualTo("XXA");
        assertThat(Conversion.of(romania, "country(iso3)", "ROM")).isEqualTo("ROU");
        assertThat(Conversion.of("country(iso2)", "BV")).isEqualTo("BVT");
    }

    @ParameterizedTest
    @CsvSource({
        "hu, country(allampolgarsag), 112, POL",
        "lt, country(salis), afganistano, AFG",
        "md, country(countryName), ALGERIA, DZA",
        "hu, country(allampolgarsag), POL, XXX SK-5003"
    })
    void aStateMayHaveASystemOfItsOwn(String state, String call, String code, String alpha3) {
        assertThat(Conversion.of(Path.of("connectors", state, "codes.csv"), call, code))
                .isEqualTo(alpha3);
    }
}
