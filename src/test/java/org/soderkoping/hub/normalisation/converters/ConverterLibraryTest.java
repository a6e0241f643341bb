package org.soderkoping.hub.normalisation.converters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConverterLibraryTest {
    private static final ConverterLibrary LIBRARY =
            new ConverterLibrary(Path.of("connectors/md/codes.csv"), Path.of("schemas/codes/countries.csv"));

    @ParameterizedTest
    @CsvSource({
        "period(yyyy|q/yyyy|MM.yyyy), 2026, 2026",
        "period(yyyy|q/yyyy|MM.yyyy), 3/2026, 2026-Q3",
        "period(yyyy|q/yyyy|MM.yyyy), 10.2026, 2026-10",
        "period(q. štvrťrok yyyy), 3. štvrťrok 2026, 2026-Q3",
        "frequency, 2026, A",
        "frequency, 2026-Q3, Q",
        "frequency, 2026-10, M",
        "count, 11 385, 11385",
        "count, 11\u00A0385, 11385",
        "count, 1.220.004, 1220004",
        "count, 1 2, 1 2",
        "citizenship(iso3), UKR, UA",
        "citizenship(icao3), XXA, STLS",
        "citizenship(countryName), UCRAINA, UA",
        "citizenship(countryName), ALTE TARI, OTHER",
        "only([0-9]+), 12, 12",
        "commaBelow, Şoldaţchi Ţino, Șoldațchi Țino",
        "commaBelow, Hâncu, Hâncu",
        "folded, Soţie, SOTIE",
        "folded, Coasta de Fildeș, COASTA DE FILDES",
        "calendarDate, 2006-12-31+02:00, 2006-12-31",
        "calendarDate, 1990-05-14:00, 1990-05",
        "calendarDate, 1990-05, 1990-05",
        "calendarDate, 2006-12-31Z, 2006-12-31",
        "epochMillis(Europe/Bucharest), 1795212000000, 2026-11-21",
        "epochMillis(Europe/Bucharest), 1795211999999, 2026-11-20",
        "epochMillis(Europe/Bucharest), -256701600000, 1961-11-13",
        "epochMoment(Europe/Bucharest), 1795212000000, 2026-11-21T00:00:00+02:00",
        "epochMoment(Europe/Bucharest), 1782853200999, 2026-07-01T00:00:00+03:00",
        "checksum(MD-IDNP), 2004007123454, OK",
        "checksum(MD-IDNP), 2004007123455, FAIL",
        "checksum(RO-CNP), 7950313400127, OK",
        "checksum(RO-CNP), 7950313400128, FAIL",
        "checksum(RO-CNP), 795031340012, FAIL",
    })
    void aValueBecomesAnother(String call, String from, String to) {
        assertThat(convert(call, from)).isEqualTo(to);
    }

    @Test
    void aNumberThatIsNoMomentIsRefused() {
        assertThat(convert("epochMillis(Europe/Bucharest)", "21/11/2026")).isEqualTo("null SK-5004");
    }

    @Test
    void aCitizenshipNobodyListedIsNotKnownWithAWarning() {
        assertThat(convert("citizenship(iso3)", "QQQ")).isEqualTo("UNK SK-5003");
    }

    @Test
    void aPeriodInNoneOfItsFormsIsRefusedAndOtherSignsAreNoCount() {
        assertThat(convert("period(yyyy|yyyy-Tq)", "2026-K3")).isEqualTo("null SK-5004");
        assertThat(convert("only([0-9]+)", "x")).isEqualTo("null");
    }

    @Test
    void aZoneNobodyKnowsIsToldToTheAuthorOfTheTable() {
        assertThatThrownBy(() -> LIBRARY.named("epochMillis(Europe/Nowhere)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no time zone is called Europe/Nowhere");
    }

    private static String convert(String call, String value) {
        var codes = new ArrayList<String>();
        var report = new Converter.Report() {
            @Override
            public void refuse(String code) {
                codes.add(code);
            }

            @Override
            public void warn(String code) {
                codes.add(code);
            }
        };
        String to = LIBRARY.named(call).convert(List.of(value), report);
        return codes.isEmpty() ? String.valueOf(to) : to + " " + String.join(" ", codes);
    }
}
