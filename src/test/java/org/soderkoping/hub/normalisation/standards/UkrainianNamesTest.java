package org.soderkoping.hub.normalisation.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of resolution 55 of the Cabinet of Ministers of Ukraine of 27 January 2010, letter by letter. */
class UkrainianNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Алушта, Alushta",
        "Андрій, Andrii",
        "Борщагівка, Borshchahivka",
        "Борисенко, Borysenko",
        "Вінниця, Vinnytsia",
        "Володимир, Volodymyr",
        "Гадяч, Hadiach",
        "Богдан, Bohdan",
        "Згурський, Zghurskyi",
        "Ґалаґан, Galagan",
        "Ґорґани, Gorgany",
        "Донецьк, Donetsk",
        "Дмитро, Dmytro",
        "Рівне, Rivne",
        "Олег, Oleh",
        "Есмань, Esman",
        "Єнакієве, Yenakiieve",
        "Гаєвич, Haievych",
        "Короп’є, Koropie",
        "Житомир, Zhytomyr",
        "Жанна, Zhanna",
        "Жежелів, Zhezheliv",
        "Закарпаття, Zakarpattia",
        "Казимирчук, Kazymyrchuk",
        "Медвин, Medvyn",
        "Михайленко, Mykhailenko",
        "Іванків, Ivankiv",
        "Іващенко, Ivashchenko",
        "Їжакевич, Yizhakevych",
        "Кадиївка, Kadyivka",
        "Мар’їне, Marine",
        "Йосипівка, Yosypivka",
        "Стрий, Stryi",
        "Олексій, Oleksii",
        "Київ, Kyiv",
        "Коваленко, Kovalenko",
        "Лебедин, Lebedyn",
        "Леонід, Leonid",
        "Миколаїв, Mykolaiv",
        "Маринич, Marynych",
        "Ніжин, Nizhyn",
        "Наталія, Nataliia",
        "Одеса, Odesa",
        "Онищенко, Onyshchenko",
        "Полтава, Poltava",
        "Петро, Petro",
        "Решетилівка, Reshetylivka",
        "Рибчинський, Rybchynskyi",
        "Суми, Sumy",
        "Соломія, Solomiia",
        "Тернопіль, Ternopil",
        "Троць, Trots",
        "Ужгород, Uzhhorod",
        "Уляна, Uliana",
        "Фастів, Fastiv",
        "Філіпчук, Filipchuk",
        "Харків, Kharkiv",
        "Христина, Khrystyna",
        "Біла Церква, Bila Tserkva",
        "Стеценко, Stetsenko",
        "Чернівці, Chernivtsi",
        "Шевченко, Shevchenko",
        "Шостка, Shostka",
        "Кишеньки, Kyshenky",
        "Щербухи, Shcherbukhy",
        "Гоща, Hoshcha",
        "Гаращенко, Harashchenko",
        "Юрій, Yurii",
        "Корюківка, Koriukivka",
        "Яготин, Yahotyn",
        "Ярошенко, Yaroshenko",
        "Костянтин, Kostiantyn",
        "Знам’янка, Znamianka",
        "Феодосія, Feodosiia",
        // note 1: зг, to be told from ж
        "Згорани, Zghorany",
        "Розгон, Rozghon"
    })
    void areSpelledAsTheResolutionSpellsThem(String ukrainian, String latin) {
        assertThat(Conversion.of("latin(UA2010)", ukrainian)).isEqualTo(latin);
    }

    /** Note 2: soft sign and apostrophe are not spelled, whichever of the three signs stands for it. */
    @ParameterizedTest
    @CsvSource({"Знам'янка", "Знам’янка", "Знамʼянка"})
    void loseTheirApostropheWhicheverSignItIs(String ukrainian) {
        assertThat(Conversion.of("latin(UA2010)", ukrainian)).isEqualTo("Znamianka");
    }

    @Test
    void inCapitalsAreSpelledInCapitalsAndAtEachBeginningOfAWordAsAtTheFirst() {
        assertThat(Conversion.of("latin(UA2010)", "ЗГУРСЬКИЙ-ЩЕРБУХИ")).isEqualTo("ZGHURSKYI-SHCHERBUKHY");
        assertThat(Conversion.of("latin(UA2010)", "Їжакевич-Ярошенко Юрій")).isEqualTo("Yizhakevych-Yaroshenko Yurii");
    }
}
