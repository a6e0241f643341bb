package org.soderkoping.hub.normalisation.converters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {
    private static final CodeLists REAL = CodeLists.read(Path.of("schemas/codes"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "OLD,    2026-06-30, true",
        "OLD,    2026-07-01, false",
        "NEW,    2026-06-30, false",
        "NEW,    2026-07-01, true",
        "ALWAYS, 1990-01-01, true",
        "BETWEEN,2025-12-31, false",
        "BETWEEN,2026-03-01, true",
        "NEVER,  2026-03-01, false",
    })
    void aCodeIsValidFromItsFirstDayToItsLast(String code, LocalDate day, boolean valid) throws IOException {
        Files.writeString(folder.resolve("dances.csv"), """
                # list: dances version: 2 from: 2026-07-01
                # a remark
                code;name;validFrom;validTo
                OLD;Minuet;;2026-06-30
                NEW;Polka;2026-07-01;
                BETWEEN;Waltz;2026-01-01;2026-12-31
                ALWAYS;Jig;;
                """);

        assertThat(CodeLists.read(folder).isValid("dances", code, day)).isEqualTo(valid);
    }

    @Test
    void countriesAreAskedByThreeLettersOrByTwo() {
        assertThat(REAL.isValid("countries", "BLR", DAY)).isTrue();
        assertThat(REAL.isValid("countries", "BY", DAY)).isFalse();
        assertThat(REAL.isValid("countries/alpha2", "BY", DAY)).isTrue();
        assertThat(REAL.isValid("countries-withdrawn", "SUN", DAY)).isTrue();
    }

    @Test
    void aListNobodyKeepsIsAMistakeOfTheHub() {
        assertThatIllegalArgumentException().isThrownBy(() -> REAL.isValid("rumours", "X", DAY));
    }

    @Test
    void aCountryOfTheRefugeeAgencyIsReadByItsOwnCodeAndAnUnknownOneRefused() {
        var converter =
                new ConverterLibrary(Path.of("none"), Path.of("schemas/codes/countries.csv")).named("code(unhcr)");
        var report = new Refusals(new ArrayList<>());

        assertThat(converter.convert(List.of("AUS"), report)).isEqualTo("AUT");
        assertThat(report.codes()).isEmpty();
        assertThat(converter.convert(List.of("ZZZ"), report)).isNull();
        assertThat(report.codes()).containsExactly("SK-5001");
    }

    private record Refusals(List<String> codes) implements Converter.Report {
        @Override
        public void refuse(String code) {
            codes.add(code);
        }

        @Override
        public void warn(String code) {}
    }
}
