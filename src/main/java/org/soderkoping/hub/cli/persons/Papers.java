package org.soderkoping.hub.cli.persons;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.soderkoping.hub.cli.clients.PartnerClient;

/** Writes made-up persons in the formats of the three agencies, as their systems would. */
public final class Papers {
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private Papers() {}

    /** Estonia: applications in one SOAP body, ids {@code prefix-n}. */
    public static byte[] estonian(String prefix, List<Person> persons, LocalDate today) {
        var xml = new StringBuilder("<taotlused xmlns=\"urn:ee:ppa:varjupaik:1\">");
        for (int i = 0; i < persons.size(); i++) {
            xml.append(estonian(prefix + "-" + i, persons.get(i), today));
        }
        return xml.append("</taotlused>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String estonian(String id, Person person, LocalDate today) {
        return """
                <taotlus><number>%1$s</number><esitatud>%2$s</esitatud><registreeritud>%2$s</registreeritud>\
                <koht><nimetus>Tallinn</nimetus></koht><liik>1</liik><taotleja><isikuId>I-%1$s</isikuId>\
                <perekonnanimi>%3$s</perekonnanimi><eesnimi>%4$s</eesnimi><sugu>%5$s</sugu><synniaeg>%6$s</synniaeg>\
                <synniajaAlus>1</synniajaAlus><kodakondsus><riik>%7$s</riik><staatus>1</staatus></kodakondsus>\
                </taotleja></taotlus>""".formatted(
                        id,
                        today,
                        person.family().latin(),
                        person.given().latin(),
                        person.female() ? 2 : 1,
                        person.born(),
                        person.country().alpha3());
    }

    /** Estonia: a short report on a country, its text inside. */
    public static byte[] estonianReport(String id, LocalDate today) {
        byte[] text = ("Made-up report " + id + ". Roads are open by day.\n").getBytes(StandardCharsets.UTF_8);
        return """
                <raport xmlns="urn:ee:ppa:paritoluriik:1"><tunnus>%1$s</tunnus><koostatud>%2$sT00:00:00Z</koostatud>\
                <pealkiri keel="eng">Made-up report %1$s</pealkiri><riik>SYR</riik><teema>01</teema><liik>1</liik>\
                <avaldatud>%2$s</avaldatud><vaatlusperiood><algus>%3$s</algus><lopp>%2$s</lopp></vaatlusperiood>\
                <autor>Demo</autor><allikas><nimi>Made-up source</nimi><liik>1</liik><avaldatud>%3$s</avaldatud>\
                <avaldatav>true</avaldatav></allikas><metoodika>1</metoodika><fail><meediatyyp>text/plain</meediatyyp>\
                <sisu>%4$s</sisu><rasi>%5$s</rasi></fail><kasitlus>1</kasitlus><anonyymitud>true</anonyymitud>\
                <autorioigus>Free.</autorioigus></raport>""".formatted(
                        id,
                        today,
                        today.minusMonths(2),
                        java.util.Base64.getEncoder().encodeToString(text),
                        PartnerClient.digest(text))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Belarus: a batch file in windows-1251, case numbers {@code prefix-n}. */
    public static byte[] belarusian(String prefix, List<Person> persons, LocalDate today) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<Хадайніцтвы><Зводка><Нумар>001"
                + "</Нумар><Дата>" + today.format(DOTTED) + "</Дата><Орган>Дэпартамент</Орган></Зводка>\n");
        for (int i = 0; i < persons.size(); i++) {
            xml.append(belarusian(prefix + "-" + i, persons.get(i), today)).append('\n');
        }
        return xml.append("</Хадайніцтвы>").toString().getBytes(WINDOWS_1251);
    }

    /** One record of the Belarusian format, for files too large for memory. */
    public static String belarusian(String id, Person person, LocalDate today) {
        return """
                <Хадайніцтва><НумарСправы>%1$s</НумарСправы><ДатаЗвароту>%2$s</ДатаЗвароту>\
                <ДатаРэгістрацыі>%2$s</ДатаРэгістрацыі><Месца><Назва>Мінск</Назва></Месца>\
                <ВідХадайніцтва>П</ВідХадайніцтва><Заяўнік><НумарУліку>У-%1$s</НумарУліку>\
                <Прозвішча>%3$s</Прозвішча><Імя>%4$s</Імя><Фамилия>%5$s</Фамилия><Имя>%6$s</Имя><Пол>%7$s</Пол>\
                <ДатаНараджэння>%8$s</ДатаНараджэння><Грамадзянства><Краіна>%9$s</Краіна><Статус>З</Статус>\
                </Грамадзянства></Заяўнік></Хадайніцтва>""".formatted(
                        id,
                        today.format(DOTTED),
                        person.family().cyrillic(),
                        person.given().cyrillic(),
                        person.family().cyrillic().replace('і', 'и'),
                        person.given().cyrillic().replace('і', 'и'),
                        person.female() ? "Ж" : "М",
                        person.born().format(DOTTED),
                        person.country().numeric());
    }

    /** Ukraine, migration service: one person a message, with a byte order mark. */
    public static byte[] ukrainian(String id, Person person, LocalDate today) {
        return """
                \uFEFF<?xml version="1.0" encoding="UTF-8"?>
                <м:особа xmlns:м="urn:ua:dms:zahyst:1" номер="%1$s" складено="%2$sT08:00:00+02:00"><м:облік>O-%1$s</м:облік>\
                <м:прізвище>%3$s</м:прізвище><м:імя>%4$s</м:імя><м:стать>%5$s</м:стать>\
                <м:народження джерело="зі слів"><м:день>00</м:день><м:місяць>%6$02d</м:місяць><м:рік>%7$d</м:рік>\
                </м:народження><м:громадянство статус="заявлене">%8$s</м:громадянство><м:звернення><м:дата>%2$s</м:дата>\
                <м:зареєстровано>%2$s</м:зареєстровано><м:місце>Київ</м:місце><м:вид>вперше</м:вид></м:звернення>\
                </м:особа>""".formatted(
                        id,
                        today,
                        person.family().cyrillic(),
                        person.given().cyrillic(),
                        person.female() ? "жіноча" : "чоловіча",
                        person.born().getMonthValue(),
                        person.born().getYear(),
                        person.country().alpha2().toLowerCase(java.util.Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Ukraine, border guard: an event with its persons at the section with Belarus. */
    public static byte[] ukrainianEvent(String id, List<Person> persons, LocalDate today) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <подія xmlns="urn:ua:dpsu:podiia:1" ном="%1$s" вид="НПК" час="%2$sT01:05:30+02:00" діл="UA-BY-01" \
                нпр="ВЇ" сум="BLR" груп="%3$d" зах="0" захід="ЗАТ">""".formatted(id, today, persons.size()));
        for (int i = 0; i < persons.size(); i++) {
            var person = persons.get(i);
            xml.append(
                    "<ос ід=\"P-%d\" ст=\"%s\" нар=\"%s\" джн=\"П\"><пі п=\"%s\" і=\"%s\" пис=\"К\"/><гр к=\"%s\" с=\"П\"/></ос>"
                            .formatted(
                                    i + 1,
                                    person.female() ? "Ж" : "Ч",
                                    person.born().format(DateTimeFormatter.BASIC_ISO_DATE),
                                    person.family().cyrillic(),
                                    person.given().cyrillic(),
                                    person.country().alpha3()));
        }
        return xml.append("</подія>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
