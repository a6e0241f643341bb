package org.soderkoping.hub.normalisation.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Looks;

/**
 * ICAO Doc 9303 (8th edition): the specimens of parts 4, 5 and 6, appendix B, and the names of their sections 4.2.3; part
 * 3, section 6, for the spelling of national letters.
 */
class MachineReadableZonesTest {
    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String CARD =
            "I<UTOD231458907<<<<<<<<<<<<<<< 7408122F1204159UTO<<<<<<<<<<<6 ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final String SHEET = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<< D231458907UTO7408122F1204159<<<<<<<6";
    /** Part 5, note j: a number of more than nine places. */
    private static final String LONG_NUMBER =
            "I<UTOD23145890<7349<<<<<<<<<<< 3407127M9507122UTO<<<<<<<<<<<2 STEVENSON<<PETER<JOHN<<<<<<<<<";

    private static final String PAPER = "<docType>PASSPORT</docType><number>%s</number><issuingState>SYR</issuingState>"
            + "<issuedOn>2007-04-16</issuedOn><expiresOn>2012-04-15</expiresOn>%s<authenticity>GENUINE</authenticity>";

    @ParameterizedTest
    @CsvSource({"L898902C3," + PASSPORT, "D23145890," + CARD, "D23145890," + SHEET})
    void theSpecimensAddUpAndSayWhatTheirFieldsSay(String number, String zone) {
        assertThat(anna(number, zone)).isEqualTo("SK-4021 WARNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSPORT, CARD, SHEET})
    void eachChangedDigitIsSeen(String zone) {
        String second = zone.split(" ")[1];
        assertThat(anna("X", zone.replace(second, second.replace("7408122", "7408123"))))
                .contains("SK-4019 WARNING");
        assertThat(anna("X", zone.replace(second, second.replace("1204159", "1204158"))))
                .contains("SK-4019 WARNING");
    }

    @Test
    void aLongNumberGoesOnInTheOptionalField() {
        String person = person("STEVENSON", List.of("PETER", "JOHN"), "1", "1934-07-12");
        String paper = "<docType>IDENTITY_CARD</docType><number>D23145890734</number>"
                + "<issuingState>SYR</issuingState>%s<authenticity>GENUINE</authenticity>";
        assertThat(find(person, paper.formatted(lines(LONG_NUMBER)))).isEmpty();
        assertThat(find(person, paper.formatted(lines(LONG_NUMBER.replace("7349", "7359")))))
                .isEqualTo("SK-4019 WARNING; SK-4020 WARNING");
        assertThat(find(person, paper.formatted(lines(LONG_NUMBER)).replace("D23145890734", "D23145890735")))
                .isEqualTo("SK-4020 WARNING");
    }

    @Test
    void linesOfNoKnownSizeAreFlaggedAndNotRead() {
        assertThat(anna("L898902C3", "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<"))
                .isEqualTo("SK-4019 WARNING; SK-4021 WARNING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <family>ERIKSSON<         | <family>ERICSSON<
            <given>ANNA<              | <given>HANNA<
            <sex>2<                   | <sex>1<
            >1974-08-12<              | >1974-08-13<
            >1974-08-12<              | >1973<
            <number>L898902C3<        | <number>L898902C4<
            <expiresOn>2012-04-15<    | <expiresOn>2012-04-14<
            """)
    void aFieldThatSaysSomethingElseIsFlagged(String same, String other) {
        String whole = person("ERIKSSON", List.of("ANNA", "MARIA"), "2", "1974-08-12");
        String paper = PAPER.formatted("L898902C3", lines(PASSPORT));
        assertThat(whole + paper).contains(same);
        assertThat(find(whole.replace(same, other), paper.replace(same, other)))
                .isEqualTo("SK-4020 WARNING; SK-4021 WARNING");
    }

    @ParameterizedTest
    @CsvSource({"1974, 2", "1974-08, 2", "197X, 2", "1974-08-12, 0", "1974-08-12, 9"})
    void whatIsNotKnownDoesNotDiffer(String born, String sex) {
        assertThat(find(
                        person("ERIKSSON", List.of("ANNA", "MARIA"), sex, born),
                        PAPER.formatted("L898902C3", lines(PASSPORT))))
                .isEqualTo("SK-4021 WARNING");
    }

    @ParameterizedTest
    @CsvSource({
        // part 4, section 4.2.3.1
        "ERIKSSON, ANNA MARIA, ERIKSSON<<ANNA<MARIA",
        "HENG, DEBORAH MING LO, HENG<<DEBORAH<MING<LO",
        "SMITH-JONES, SUSIE MARGARET, SMITH<JONES<<SUSIE<MARGARET",
        "O'CONNOR, ENYA SIOBHAN, OCONNOR<<ENYA<SIOBHAN",
        "VAN DER MUELLEN, MARTIN, VAN<DER<MUELLEN<<MARTIN",
        "AL-BASRI, HUDA MUHAMMAD JAWAD, AL<BASRI<<HUDA<MUHAMMAD<JAWAD",
        "VILARCHAO FERNANDEZ, JOSE RAMON, VILARCHAO<FERNANDEZ<<JOSE<RAMON",
        "ARKFREITH, '', ARKFREITH",
        "SATRIYA SUDARPA, '', SATRIYA<SUDARPA",
        // sections 4.2.3.2 and 4.2.3.3: cut
        "NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K",
        "NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG, NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU",
        "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI",
        "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO",
        // section 4.2.3.4: fits to the last place
        "PAPANDROPOULOUS, JONATHON WARREN TREVOR, PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR"
    })
    void namesOfPassports(String family, String given, String field) {
        assertThat(named(family, given, "P<UTO" + filled(field, 39))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // part 6, section 4.2.3
        "NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, NILAVADHANANANDA<<CHAYAPA<DEJ<K",
        "NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG, NILAVADHANANANDA<<ARN<PET<CHARO",
        "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNELONG<WOOLOOMOOLOO<W<W<<D<P",
        "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNELONG<WOOLOOM<WAR<WARN<<D<P",
        "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNEL<WOOLO<WARRA<WARNA<<DIN<P",
        "PAPANDROPOULOUS, JONATHOON ALEC, PAPANDROPOULOUS<<JONATHOON<ALEC"
    })
    void namesOfSheets(String family, String given, String field) {
        assertThat(named(family, given, "I<UTO" + filled(field, 31))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // part 5, section 4.2.3
        "NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, NILAVADHANANANDA<<CHAYAPA<DE<K",
        "NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG, NILAVADHANANANDA<<ARNPOL<PE<CH",
        "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNELONG<WOOLOOMOOLOO<W<W<<DI",
        "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNE<WOOLO<WARRA<WARNA<<DIN<P",
        "PAPANDROPOULOUS, JONATHON ALEC, PAPANDROPOULOUS<<JONATHON<ALEC",
        "VILARCHAO FERNANDEZ, JOSE RAMON, VILARCHAO<FERNANDEZ<<JOSE<RAMO"
    })
    void namesOfCards(String family, String given, String field) {
        assertThat(named(family, given, CARD.split(" ")[0] + " " + CARD.split(" ")[1] + " " + filled(field, 30)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // part 3, section 6 A: more than one spelling
        "Sörad, Äni, SOERAD<<AENI",
        "Sörad, Äni, SORAD<<ANI",
        "Sürad, Ñuri, SUERAD<<NURI",
        "Sürad, Ñuri, SUXXRAD<<NXXURI",
        "Sørad, Åsi, SOERAD<<AASI",
        "Groß, Łani, GROSS<<LANI",
        "Þorad, Đuri, THORAD<<DURI",
        "Șorăd, Țino, SORAD<<TINO",
        "Šórádž, Ževí, SORADZ<<ZEVI",
        // section 6 B: of all languages, and of one
        "Щербай, Юрій, SHCHERBAI<<YURII",
        "Гарадзец, Ёра, HARADZETS<<IORA",
        "Гарадзец, Ёра, GARADZETS<<ERA",
        "Їжай, Знам'ян, YIZHAI<<ZNAMIAN",
        "Тарадь, Объян, TARAD<<OBIEIAN"
    })
    void lettersMayBeSpelledInEachWayOfTheTable(String family, String given, String field) {
        assertThat(named(family, given, "P<UTO" + filled(field, 39))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ERIKSSON, ANNA MARIA, ERIKSSON<<ANNA",
        "ERIKSSON, ANNA, ERIKSSON<<ANNA<MARIA",
        "ERIKSSON, ANNA, ERIKSSO<<ANNA",
        "ERIKSSON, ANNA, ANNA<<ERIKSSON",
        "Щербай, Юрій, SHERBAY<<YURIY"
    })
    void anotherNameIsFlaggedAndACutOneIsNoExcuseWhereThereWasRoom(String family, String given, String field) {
        assertThat(named(family, given, "P<UTO" + filled(field, 39))).isEqualTo("SK-4020 WARNING");
    }

    private static String anna(String number, String zone) {
        return find(
                person("ERIKSSON", List.of("ANNA", "MARIA"), "2", "1974-08-12"), PAPER.formatted(number, lines(zone)));
    }

    /** What S20 says of a name in lines whose check digits are not looked at. */
    private static String named(String family, String given, String zone) {
        String second = zone.startsWith("P") ? " " + PASSPORT.split(" ")[1] : "";
        second = zone.length() == 36 ? " " + SHEET.split(" ")[1] : second;
        String names = Stream.of(given.split(" ")).filter(g -> !g.isEmpty()).collect(Collectors.joining(","));
        return Stream.of(find(
                                person(family, names.isEmpty() ? List.of() : List.of(names.split(",")), "2", "1974"),
                                "<docType>PASSPORT</docType><issuingState>SYR</issuingState>" + lines(zone + second)
                                        + "<authenticity>GENUINE</authenticity>")
                        .split("; "))
                .filter(f -> f.startsWith("SK-4020"))
                .collect(Collectors.joining());
    }

    private static String person(String family, List<String> given, String sex, String born) {
        String script = family.codePoints().anyMatch(c -> c >= 0x400 && c < 0x530) ? "Cyrl" : "Latn";
        return "<localPersonId>p-1</localPersonId><name><nameType>PRIMARY</nameType><family>" + family + "</family>"
                + given.stream().map(g -> "<given>" + g + "</given>").collect(Collectors.joining()) + "<script>"
                + script
                + "</script></name><sex>" + sex + "</sex><birthDate basis=\"DOCUMENT\">" + born
                + "</birthDate><nationality><code>SYR</code><status>CLAIMED</status></nationality>";
    }

    private static String find(String person, String paper) {
        return Looks.find(
                Kind.ASYLUM_REGISTRATION,
                "<AsylumRegistration><applicationId>case-1</applicationId><madeOn>2026-11-10</madeOn>"
                        + "<registeredOn>2026-11-11</registeredOn><place><text>Narva</text></place><receivingAgency>"
                        + "<country>EE</country><agencyId>EE-PPA</agencyId><role>ASYLUM</role></receivingAgency>"
                        + "<applicationType>FIRST</applicationType><applicant>" + person + "<document>" + paper
                        + "</document></applicant></AsylumRegistration>");
    }

    private static String lines(String zone) {
        return Stream.of(zone.split(" "))
                .map(l -> "<mrzLine>" + l.replace("<", "&lt;") + "</mrzLine>")
                .collect(Collectors.joining());
    }

    private static String filled(String field, int length) {
        return field + "<".repeat(length - field.length());
    }
}
