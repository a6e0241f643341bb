package org.soderkoping.hub.normalisation.converters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumsTest {
    private static final Converter.Report SILENT = new Converter.Report() {
        @Override
        public void refuse(String code) {}

        @Override
        public void warn(String code) {}
    };

    /**
     * The published examples: 02070803628 from gov.pl ("Co to jest numer PESEL"), those with 4405… and 0238… from the
     * documentation of python-stdnum (stdnum.pl.pesel); the last four are built by the same rule for the other centuries.
     */
    @ParameterizedTest
    @CsvSource({
        "02070803628, OK",
        "44051401359, OK",
        "44051401358, FAIL",
        "02381307589, FAIL",
        "4405140135, FAIL",
        "00810100002, OK",
        "00210100004, OK",
        "00410100000, OK",
        "00610100006, OK"
    })
    void aPeselAddsUpAndItsMonthTellsTheCentury(String number, String expected) {
        assertThat(Checksums.of("PL-PESEL").convert(List.of(number), SILENT)).isEqualTo(expected);
    }
}
