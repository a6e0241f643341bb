package org.soderkoping.hub.normalisation.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Place names of the instruction on the spelling of Belarusian geographical names in Latin letters, in its form of 2007
 * (resolution of the State Committee on Property of Belarus of 11 June 2007, no. 38).
 */
class BelarusianNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Мінск, Minsk",
        "Брэст, Brest",
        "Гродна, Hrodna",
        "Гомель, Homieĺ",
        "Магілёў, Mahilioŭ",
        "Віцебск, Viciebsk",
        "Аршанскі, Aršanski",
        "Бешанковічы, Biešankovičy",
        "Добруш, Dobruš",
        "Орша, Orša",
        "Ельск, Jeĺsk",
        "Бабаедава, Babajedava",
        "Лепель, Liepieĺ",
        "Ёды, Jody",
        "Мёры, Miory",
        "Жодзішкі, Žodziški",
        "Заслаўе, Zaslaŭje",
        "Івянец, Ivianiec",
        "Лагойск, Lahojsk",
        "Круглае, Kruhlaje",
        "Нясвіж, Niasviž",
        "Паставы, Pastavy",
        "Рагачоў, Rahačoŭ",
        "Светлагорск, Svietlahorsk",
        "Талачын, Talačyn",
        "Узда, Uzda",
        "Шаркаўшчына, Šarkaŭščyna",
        "Фаніпаль, Fanipaĺ",
        "Хоцімск, Chocimsk",
        "Цёмны Лес, Ciomny Lies",
        "Чавусы, Čavusy",
        "Шуміліна, Šumilina",
        "Чыгірынка, Čyhirynka",
        "Чэрвень, Červień",
        "Чачэрск, Čačersk",
        "Юхнаўка, Juchnaŭka",
        "Ямнае, Jamnaje",
        "Баяры, Bajary",
        "Вязынка, Viazynka",
        "Ваўкавыск, Vaŭkavysk",
        "Баранавічы, Baranavičy",
        "Маладзечна, Maladziečna"
    })
    void areSpelledAsTheInstructionSpellsThem(String belarusian, String latin) {
        assertThat(Conversion.of("latin(BY2007)", belarusian)).isEqualTo(latin);
    }

    /** An apostrophe is not spelled, and what follows it is spelled as at the beginning of a word. */
    @ParameterizedTest
    @CsvSource({"Раз'езд, Razjezd", "Раз’езд, Razjezd", "Разʼезд, Razjezd", "Вераб'ёвічы, Vierabjovičy"})
    void haveASoundMoreAfterAnApostropheWhicheverSignItIs(String belarusian, String latin) {
        assertThat(Conversion.of("latin(BY2007)", belarusian)).isEqualTo(latin);
    }

    @Test
    void softenTheLetterBeforeASoftSign() {
        assertThat(Conversion.of("latin(BY2007)", "зь ць нь сь ль")).isEqualTo("ź ć ń ś ĺ");
        assertThat(Conversion.of("latin(BY2007)", "ЧЭРВЕНЬ")).isEqualTo("ČERVIEŃ");
    }
}
