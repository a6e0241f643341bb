package org.soderkoping.hub.journey;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up persons in the agencies' formats; only what a journey turns on is named. */
final class People {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String DOTTED = TODAY.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));

    private People() {}

    /** An Estonian document of one application. */
    static String estonian(String number, String family, List<String> nationalities, List<String> dependants) {
        return estonian(List.of(application(number, family, nationalities, dependants)));
    }

    /** An Estonian document of these applications. */
    static String estonian(List<String> applications) {
        return "<taotlused xmlns=\"urn:ee:ppa:varjupaik:1\">" + String.join("\n", applications) + "</taotlused>";
    }

    /**
     * One Estonian application.
     *
     * @param nationalities of the applicant, alpha-3
     * @param dependants the nationality of each dependant
     */
    static String application(String number, String family, List<String> nationalities, List<String> dependants) {
        String with = IntStream.range(0, dependants.size())
                .mapToObj(i -> "<ylalpeetav suhe=\"03\">"
                        + person("D" + i + "-" + number, family, List.of(dependants.get(i)), "2015-02-03")
                        + "</ylalpeetav>")
                .collect(Collectors.joining());
        return "<taotlus><number>" + number + "</number><esitatud>" + TODAY + "</esitatud><registreeritud>" + TODAY
                + "</registreeritud><koht><nimetus>Tallinn</nimetus></koht><liik>1</liik><taotleja>"
                + person("I-" + number, family, nationalities, "1980-04-05") + "</taotleja>" + with + "</taotlus>";
    }

    private static String person(String id, String family, List<String> nationalities, String born) {
        return "<isikuId>" + id + "</isikuId><perekonnanimi>" + family
                + "</perekonnanimi><eesnimi>Miso</eesnimi><sugu>1</sugu><synniaeg>" + born
                + "</synniaeg><synniajaAlus>1</synniajaAlus>"
                + nationalities.stream()
                        .map(n -> "<kodakondsus><riik>" + n + "</riik><staatus>1</staatus></kodakondsus>")
                        .collect(Collectors.joining());
    }

    /** A Belarusian file of Syrian applicants with case numbers {@code prefix-n}. */
    static byte[] belarusian(String prefix, int records) {
        String all = IntStream.range(0, records)
                .mapToObj(i -> """
                        <Хадайніцтва><НумарСправы>%1$s-%2$d</НумарСправы><ДатаЗвароту>%3$s</ДатаЗвароту>\
                        <ДатаРэгістрацыі>%3$s</ДатаРэгістрацыі><Месца><Назва>Мінск</Назва></Месца>\
                        <ВідХадайніцтва>П</ВідХадайніцтва><Заяўнік><НумарУліку>У-%2$d</НумарУліку>\
                        <Прозвішча>Таралу</Прозвішча><Імя>Міса</Імя><Фамилия>Таралу</Фамилия><Имя>Миса</Имя><Пол>М</Пол>\
                        <ДатаНараджэння>05.04.1980</ДатаНараджэння><Грамадзянства><Краіна>760</Краіна><Статус>З</Статус>\
                        </Грамадзянства></Заяўнік></Хадайніцтва>
                        """.formatted(prefix, i, DOTTED))
                .collect(Collectors.joining());
        return ("<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<Хадайніцтвы><Зводка><Нумар>1</Нумар><Дата>"
                        + DOTTED + "</Дата></Зводка>\n" + all + "</Хадайніцтвы>")
                .getBytes(Charset.forName("windows-1251"));
    }

    /** A Ukrainian message about one Syrian applicant. */
    static byte[] ukrainian(String number) {
        return """
                <м:особа xmlns:м="urn:ua:dms:zahyst:1" номер="%1$s" складено="%2$sT00:00:00Z"><м:облік>O-1</м:облік>\
                <м:прізвище>Таралу</м:прізвище><м:імя>Міса</м:імя><м:стать>чоловіча</м:стать>\
                <м:народження джерело="зі слів"><м:день>00</м:день><м:місяць>04</м:місяць><м:рік>1980</м:рік>\
                </м:народження><м:громадянство статус="заявлене">sy</м:громадянство><м:звернення><м:дата>%2$s</м:дата>\
                <м:зареєстровано>%2$s</м:зареєстровано><м:місце>Київ</м:місце><м:вид>вперше</м:вид></м:звернення>\
                </м:особа>""".formatted(number, TODAY).getBytes(StandardCharsets.UTF_8);
    }

    /** When an event happened: its number is not released to everybody, its time is. */
    static String time(int second) {
        return TODAY.minusDays(1)
                .atTime(LocalTime.ofSecondOfDay(second))
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssX"));
    }

    /** A Ukrainian event of yesterday at the section with Belarus, one person of each nationality. */
    static byte[] event(String number, int second, List<String> nationalities) {
        String persons = IntStream.range(0, nationalities.size())
                .mapToObj(i ->
                        "<ос ід=\"P-%d\" ст=\"Ч\" нар=\"19800405\" джн=\"П\"><пі п=\"Таралу\" і=\"Міса\" пис=\"К\"/><гр к=\"%s\" с=\"П\"/></ос>"
                                .formatted(i + 1, nationalities.get(i)))
                .collect(Collectors.joining());
        return """
                <подія xmlns="urn:ua:dpsu:podiia:1" ном="%1$s" вид="НПК" час="%2$s" діл="UA-BY-01" нпр="ВЇ" \
                сум="BLR" груп="%3$d" зах="0" захід="ЗАТ">%4$s</подія>""".formatted(number, time(second), nationalities.size(), persons)
                .getBytes(StandardCharsets.UTF_8);
    }
}
