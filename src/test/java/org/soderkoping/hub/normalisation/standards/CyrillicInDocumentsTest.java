package org.soderkoping.hub.normalisation.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ICAO Doc 9303 part 3 (8th edition), section 6 B: each letter of the table with its recommended spelling. */
class CyrillicInDocumentsTest {
    @ParameterizedTest
    @CsvSource({
        "Ё, E", "Ђ, D", "Є, IE", "Ѕ, DZ", "І, I", "Ї, I", "Ј, J", "Љ, LJ", "Њ, NJ", "Ќ, K", "Ў, U", "Џ, DZ", "А, A",
        "Б, B", "В, V", "Г, G", "Д, D", "Е, E", "Ж, ZH", "З, Z", "И, I", "Й, I", "К, K", "Л, L", "М, M", "Н, N", "О, O",
        "П, P", "Р, R", "С, S", "Т, T", "У, U", "Ф, F", "Х, KH", "Ц, TS", "Ч, CH", "Ш, SH", "Щ, SHCH", "Ъ, IE", "Ы, Y",
        "Э, E", "Ю, IU", "Я, IA", "Ѫ, U", "Ѵ, Y", "Ґ, G", "Ғ, G", "Һ, C"
    })
    void isSpelledLetterByLetter(String letter, String latin) {
        assertThat(Conversion.of("latin(ICAO9303)", letter).toUpperCase(Locale.ROOT))
                .isEqualTo(latin);
        assertThat(Conversion.of("latin(ICAO9303)", letter.toLowerCase(Locale.ROOT)))
                .isEqualTo(latin.toLowerCase(Locale.ROOT));
    }

    /** The table has no soft sign: it is left out. */
    @Test
    void leavesOutTheSoftSign() {
        assertThat(Conversion.of("latin(ICAO9303)", "Тарадь ТАРАДЬ")).isEqualTo("Tarad TARAD");
        assertThat(Conversion.of("latin(ICAO9303)", "Щюрия ЩЮРИЯ")).isEqualTo("Shchiuriia SHCHIURIIA");
    }
}
