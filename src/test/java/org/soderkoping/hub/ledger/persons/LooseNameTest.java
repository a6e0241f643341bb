package org.soderkoping.hub.ledger.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One name in the alphabets and habits of many registers; the first of a row is met by all others. */
class LooseNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // ways from the Cyrillic: passports, Polish, Czech, German, Baltic habit
                "Гаращенко Harashchenko Garashchenko Haraščenko Garaszczenko Garaschtschenko HARASHCHENKO",
                "Ярошенко Yaroshenko Iaroshenko Jarošenko Jaroszenko Jaroschenko",
                "Христина Khrystyna Hristina Chrystyna Christina",
                "Юрій Юрий Yurii Yuriy Iurii Jurij Juri Iurie",
                "Наталія Наталья Nataliia Natalia Natalja Natalya",
                "Мустафаєв Мустафаев Mustafaiev Mustafayev Mustafajew",
                "Жебровський Жебровский Zhebrovskyi Zhebrovskiy Żebrowski Zebrowski Žebrovskij",
                "Олексій Алексей Аляксей Oleksii Aleksei Aliaksei Alexey Aleksiej",
                "Олег Oleh Oleg",
                // the last letters of a Belarusian name
                "Рагачоў Рогачёв Rahačoŭ Rahachou Rogachov Rogachev Rogaczow",
                "Згурський Zghurskyi Згурский Zgurskiy",
                "Новікаў Новиков Novikaŭ Novikau Novikov Nowikow",
                "Дзмітрый Дмитрий Дмитро Dzmitry Dmitrii Dmitriy Dmytro Dmitrij",
                "Юхнаўка Юхновка Juchnaŭka Yukhnauka Yuhnovka",
                // an English or French j and its other spellings
                "Джамал Jamal Džamal Dzhamal Djamal",
                "Яна Yana Jana Iana",
                // vowels that Arabic does not write
                "Мухаммад Muhammad Mohammed Mohamad Mohamed",
                "Хусейн Hussein Husayn Hossain Husejn",
                "Карим Karim Kareem Kerim",
                "Абдулла Abdullah Abdulla Abdula",
                // marks, and what the machine-readable zone makes of them
                "Müller Mueller Muller MUELLER",
                "Łukasz Lukasz Лукаш Lukaš",
                "Kovács Kovacs Ковач Kovač",
                "Popescu Попеску Popesku",
                "Șerban Şerban Serban Шербан",
                "Əliyev Aliyev Aliev Алиев",
                "Alexander Aleksander Александер",
                // signs that are no letters
                "Знам'янський Знам’янський Znamianskyi Znamyanskiy",
                // look-alikes: Latin e and o in a Cyrillic word, Cyrillic ones in a Latin word
                "Петренко П\u0065тр\u0065нк\u006F P\u0435trenk\u043E Petrenko"
            })
    void meetsItsOtherSpellings(String spellings) {
        String[] words = spellings.split(" ");
        for (String word : words) {
            assertThat(LooseName.of(word)).as(word).containsAnyElementsOf(LooseName.of(words[0]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Amir, Omar",
        "Maria, Marina",
        "Ivan, Jan",
        "Olha, Oleh",
        "Ahmad, Hamid",
        "Petrenko, Petrov",
        "Koval, Kovač",
        "Karim, Karam",
        "Iryna, Arina",
        "Bondar, Bondarenko"
    })
    void doesNotMeetAnother(String one, String other) {
        var both = new HashSet<>(LooseName.of(one));
        both.retainAll(LooseName.of(other));
        assertThat(both).isEmpty();
    }

    @Test
    void hasNoFormWithoutLetters() {
        assertThat(Stream.of("", "'", "—", "0").map(LooseName::of)).allMatch(forms -> forms.isEmpty());
    }

    @Test
    void keepsLettersOfOtherAlphabets() {
        assertThat(LooseName.of("გია")).containsExactly("გია");
    }
}
