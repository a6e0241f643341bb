package org.soderkoping.hub.normalisation.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.normalisation.converters.Checksums;

/**
 * Numbers published as examples, by the registers' own pages, the OECD's sheets on tax numbers, or as the test numbers of
 * python-stdnum (modules pl.pesel, ro.cnp, ee.ik, lt.asmens, lv.pvn, sk.rc, ua.rntrc, md.idno); each last digit changed is wrong.
 * For UNZR no example is published: the number here is made with the weights of its machine-readable zone.
 */
class PersonalNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "PL-PESEL, 44051401359",
        "RO-CNP, 1630615123457",
        "EE-IK, 36805280109",
        "EE-IK, 37605030299",
        "LT-AK, 33309240064",
        "LT-AK, 38703181745",
        "LV-PK, 161175-19997",
        "SK-RC, 710319/2745",
        "UA-RNOKPP, 1759013776",
        "MD-IDNP, 1008600038413",
        "UA-UNZR, 19900504-00000",
    })
    void addUpAsTheirSchemeAsks(String scheme, String number) {
        String call = "checksum(" + scheme + ")";
        assertThat(Conversion.of(call, number)).isEqualTo("OK");
        char last = number.charAt(number.length() - 1);
        for (char other = '0'; other <= '9'; other++) {
            String changed = number.substring(0, number.length() - 1) + other;
            assertThat(Conversion.of(call, changed)).as(changed).isEqualTo(other == last ? "OK" : "FAIL");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Latvia since 2017, Slovakia before 1954, and schemes whose digit is not public
        "LV-PK, 32345678901",
        "SK-RC, 531231/123",
        "HU-SZIG, 2-900504-1234",
        "BY-LN, 4040590A001PB3",
        "NATIONAL-OTHER, 17"
    })
    void withoutAPublishedCheckDigitAreNotChecked(String scheme, String number) {
        assertThat(Conversion.of("checksum(" + scheme + ")", number)).isEqualTo("NOT_CHECKED");
        assertThat(Checksums.right(scheme, number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RO-CNP, 163061512345",
        "EE-IK, 3680528010",
        "LT-AK, 3330924006",
        "LV-PK, 161175-1999",
        "UA-RNOKPP, 175901377",
        "MD-IDNP, 100860003841",
        "UA-UNZR, 19900504-0000"
    })
    void ofAnotherLengthAreWrong(String scheme, String number) {
        assertThat(List.of(
                        Conversion.of("checksum(" + scheme + ")", number),
                        Conversion.of("checksum(" + scheme + ")", number + "00")))
                .containsOnly("FAIL");
    }
}
