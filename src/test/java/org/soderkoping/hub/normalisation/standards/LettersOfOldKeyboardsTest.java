package org.soderkoping.hub.normalisation.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;

/**
 * Apostrophes: the letter ʼ is U+02BC (Unicode standard, section 6.2; Ukrainian orthography of 2019, § 7 has the sign).
 * Look-alikes: Unicode Technical Standard 39, confusables. Romanian ș and ț have a comma below (SR 13411, Unicode
 * standard, section 7.1).
 */
class LettersOfOldKeyboardsTest {
    @ParameterizedTest
    @CsvSource({"Мар'яна", "Мар’яна", "Мар‘яна", "Мар`яна", "Мар´яна", "Марʼяна"})
    void everyApostropheBecomesTheLetter(String name) {
        assertThat(Conversion.of("apostrophe", name)).isEqualTo("Марʼяна");
    }

    @ParameterizedTest
    @CsvSource({
        // a Latin letter in a Cyrillic word: a c e i o p x y and capitals
        "Тaрад, Тарад SK-4010",
        "Сoрaдi, Сораді SK-4010",
        "KАМIР, КАМІР SK-4010",
        // one script in each word, even where two stand beside each other
        "Тарад, Тарад",
        "Tarad Тарад, Tarad Тарад",
        "Tarad, Tarad"
    })
    void aWordOfTwoScriptsBecomesWhollyCyrillicWithAWarning(String typed, String repaired) {
        assertThat(Conversion.of("cyrillic", typed)).isEqualTo(repaired);
    }

    @Test
    void aRepairedWordStandsBesideTheOriginalAndOneInOrderNowhere() {
        assertThat(Conversion.of("repaired", "Тaрад")).isEqualTo("Тарад SK-4010");
        assertThat(Conversion.of("repaired", "Тарад")).isEqualTo("null");
    }

    @Test
    void inABelarusianFileTheOriginalIsKeptBesideAndTheSenderIsTold() throws IOException {
        var windows = Charset.forName("windows-1251");
        String document =
                Files.readString(Path.of("connectors/by/samples/asylum-registration/02-look-alikes.in.xml"), windows);
        String typed = "<Прозвішча>С" + "a" + "р";
        assertThat(document).contains("<Прозвішча>Сар");
        var message = Normalising.normalise(
                Reading.BELARUS, document.replace("<Прозвішча>Сар", typed).getBytes(windows));
        var record = message.records().get(0);
        assertThat(record.message()
                        .walk()
                        .filter(n -> n.name().equals("name"))
                        .flatMap(n -> n.findText("family").stream()))
                .contains("С" + "a" + "ркісян", "Саркісян", "Sarkisian");
        assertThat(record.warnings()).extracting(f -> f.code()).contains("SK-4010");
    }

    @ParameterizedTest
    @CsvSource({"4040590А001РВ3, 4040590A001PB3 SK-4010", "ab 123456, AB123456", "МС1234567, MC1234567 SK-4010"})
    void aNumberOfADocumentIsLatin(String typed, String number) {
        assertThat(Conversion.of("latinCode", typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"Şoldaţchi, Șoldațchi", "ŞŢşţ, ȘȚșț", "Șoldațchi, Șoldațchi", "Hâncu Ăă Îî, Hâncu Ăă Îî"})
    void aCedillaBecomesACommaBelow(String typed, String romanian) {
        assertThat(Conversion.of("commaBelow", typed)).isEqualTo(romanian);
        assertThat(Normalizer.isNormalized(romanian, Normalizer.Form.NFC)).isTrue();
    }
}
