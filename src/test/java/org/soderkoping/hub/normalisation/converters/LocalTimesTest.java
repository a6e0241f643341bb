package org.soderkoping.hub.normalisation.converters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warsaw put its clocks back on 29 October 2006 at 03:00 and forward on 26 March 2006 at 02:00. */
class LocalTimesTest {
    private static final ConverterLibrary LIBRARY =
            new ConverterLibrary(Path.of("connectors/pl/codes.csv"), Path.of("schemas/codes/countries.csv"));

    @ParameterizedTest
    @CsvSource({
        "2006-07-14T12:00:00, 2006-07-14T12:00:00+02:00",
        "2006-12-24T18:30:00, 2006-12-24T18:30:00+01:00",
        "2006-12-24T18:30, 2006-12-24T18:30:00+01:00",
        "2006-10-29T01:59:59, 2006-10-29T01:59:59+02:00",
        "2006-10-29T02:00:00, SK-5006",
        "2006-10-29T02:30:00, SK-5006",
        "2006-10-29T03:00:00, 2006-10-29T03:00:00+01:00",
        "2006-03-26T01:59:59, 2006-03-26T01:59:59+01:00",
        "2006-03-26T02:00:00, SK-5007",
        "2006-03-26T02:30:00, SK-5007",
        "2006-03-26T03:00:00, 2006-03-26T03:00:00+02:00",
        "2006-02-29T12:00:00, SK-5004",
        "24.12.2006 18:30, SK-5004",
        "2006-12-24T18:30:00+01:00, SK-5004"
    })
    void aTimeOfWarsawGetsItsOffsetOrIsRefused(String local, String expected) {
        assertThat(convert("localTime(Europe/Warsaw)", local)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2006-10-29T02:30:00, letni, 2006-10-29T02:30:00+02:00",
        "2006-10-29T02:30:00, zimowy, 2006-10-29T02:30:00+01:00",
        "2006-10-29T02:30:00, urzędowy, SK-5007",
        "2006-07-14T12:00:00, letni, 2006-07-14T12:00:00+02:00",
        "2006-07-14T12:00:00, zimowy, SK-5007",
        "2006-12-24T18:30:00, letni, SK-5007",
        "2006-03-26T02:30:00, letni, SK-5007"
    })
    void theSourceMaySayWhichOfTwoHoursItMeans(String local, String word, String expected) {
        assertThat(convert("localTime(Europe/Warsaw letni zimowy)", local, word))
                .isEqualTo(expected);
        assertThat(convert("localTime(Europe/Warsaw letni zimowy)", "2006-10-29T02:30:00"))
                .isEqualTo("SK-5006");
    }

    @Test
    void dateAndTimeMayStandApart() {
        assertThat(convert("localTime(Europe/Warsaw L Z)", "2006-10-29", "02:30", "Z"))
                .isEqualTo("2006-10-29T02:30:00+01:00");
        assertThat(convert("localTime(Europe/Warsaw L Z)", "2006-10-29", "02:30"))
                .isEqualTo("SK-5006");
        assertThat(convert("localTime(Europe/Warsaw L Z)", "2006-10-29")).isEqualTo("SK-5004");
    }

    @Test
    void theDateBesideATimeMayBeWrittenAsTheCountryWritesIt() {
        assertThat(convert("localTime(Europe/Minsk, dd.MM.yyyy)", "18.11.2026", "23:15"))
                .isEqualTo("2026-11-18T23:15:00+03:00");
        assertThat(convert("localTime(Europe/Warsaw L Z, dd.MM.yyyy)", "29.10.2006", "02:30", "L"))
                .isEqualTo("2006-10-29T02:30:00+02:00");
        for (String date : List.of("31.11.2026", "00.11.2026", "2026-11-18")) {
            assertThat(convert("localTime(Europe/Minsk, dd.MM.yyyy)", date, "23:15"))
                    .isEqualTo("SK-5004");
        }
    }

    @Test
    void theDayOfAMomentIsTheDayItsClocksShow() {
        assertThat(convert("day", "2006-10-29T00:30:00+02:00")).isEqualTo("2006-10-29");
        assertThat(convert("day", "2006-10-29")).isEqualTo("2006-10-29");
    }

    @Test
    void aCallThatSaysHalfIsToldToTheAuthorOfTheTable() {
        for (String call : List.of("localTime(Europe/Nowhere)", "localTime(Europe/Warsaw letni)", "localTime")) {
            assertThatThrownBy(() -> LIBRARY.named(call)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** What comes out, or the code it is refused with. */
    private static String convert(String call, String... values) {
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
        String to = LIBRARY.named(call).convert(List.of(values), report);
        return codes.isEmpty() ? String.valueOf(to) : String.join(" ", codes);
    }
}
