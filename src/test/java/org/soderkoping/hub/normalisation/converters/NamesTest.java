package org.soderkoping.hub.normalisation.converters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in one field, family name first. */
class NamesTest {
    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Vadasi Anna Réka                | Vadasi · Anna · Réka                    |
                    Vadasi                          | Vadasi                                  |
                    Dr. Vadasi Anna                 | Vadasi · Anna                           |
                    Al Kadim, Omar Hasan            | Al Kadim · Omar · Hasan                 |
                    Tomadi, René                    | Tomadi · René                           |
                    Vadasiné Orbodi Ilka            | Vadasiné Orbodi · Ilka                  |
                    Vadasiné Ilka                   | Vadasiné · Ilka                         |
                    özv. Vadasi Béláné Orbodi Ilka  | Vadasi Béláné Orbodi · Ilka             |
                    Vadasi Béláné                   | Vadasi Béláné                           | SK-5022
                    Ramdi Sal Tev Nor               | Ramdi · Sal · Tev · Nor                 | SK-5022
                    Sor A B C D E F                 | Sor · A · B · C · D · E F               | SK-5022
                    """)
    void isTakenApart(String name, String parts, String warning) {
        var family = Names.family("né").convert(List.of(name), report());
        var given = Stream.of(1, 2, 3, 4, 5)
                .map(n -> Names.given(n + " né").convert(List.of(name), report()))
                .filter(part -> part != null);
        assertThat(Stream.concat(Stream.of(family), given).collect(Collectors.joining(" · ")))
                .isEqualTo(parts);
        assertThat(warnings).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void aFamilyNameWithTheEndingIsByMarriageAndTheEndingAloneIsNot() {
        var married = Names.ending("né=MARRIED");
        assertThat(married.convert(List.of("Vadasiné Orbodi"), report())).isEqualTo("MARRIED");
        assertThat(married.convert(List.of("Vadasi Béláné"), report())).isEqualTo("MARRIED");
        assertThat(married.convert(List.of("Vadasi"), report())).isNull();
        assertThat(married.convert(List.of("Né"), report())).isNull();
    }

    @Test
    void aTableThatCallsThemWronglyIsToldHow() {
        assertThatThrownBy(() -> Names.given("1")).hasMessageContaining("given(1 né)");
        assertThatThrownBy(() -> Names.ending("né")).hasMessageContaining("ending(né=MARRIED)");
    }

    private Converter.Report report() {
        return new Converter.Report() {
            @Override
            public void refuse(String code) {
                throw new AssertionError(code);
            }

            @Override
            public void warn(String code) {
                warnings.add(code);
            }
        };
    }
}
