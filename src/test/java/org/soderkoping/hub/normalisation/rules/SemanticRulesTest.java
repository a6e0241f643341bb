package org.soderkoping.hub.normalisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.errors.ErrorCatalogue;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.normalisation.RecordRules;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.policy.profiles.ProfileRules;

/** A good document, one thing changed, and what the rules say of it. */
class SemanticRulesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Path CONNECTORS = Path.of("connectors");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # SK-5002: a code of the common list, at its place in the source
            >ara</keel>                 | >qqq</keel>                 | SK-5002 REFUSAL taotleja/keel
            # S01: not from the future, not older than the feed allows
            <registreeritud>2026-11-19< | <registreeritud>2026-11-25< | SK-4001 REFUSAL taotlus; SK-4029 WARNING registreeritud
            <registreeritud>2026-11-19< | <registreeritud>2024-11-19< | SK-4001 WARNING taotlus; SK-4029 REFUSAL registreeritud
            # S10: one script a word
            <perekonnanimi>Darwazeh<    | <perekonnanimi>Dаrwazeh<    | SK-4010 WARNING taotleja/perekonnanimi
            # S13: born in time
            <synniaeg>1991-03-14<       | <synniaeg>2026-12<          | SK-4013 REFUSAL taotleja/synniaeg; SK-4021 REFUSAL taotleja/dokument/valjaantud
            <synniaeg>1991-03-14<       | <synniaeg>1904<             | SK-4013 REFUSAL taotleja/synniaeg
            <synniaeg>1991-03-14<       | <synniaeg>1970-01-01<       | SK-4013 WARNING taotleja/synniaeg
            # S21: papers in time
            <valjaantud>2021-05-02<     | <valjaantud>2027-05-01<     | SK-4021 REFUSAL taotleja/dokument/valjaantud
            <kehtibKuni>2027-05-01<     | <kehtibKuni>2026-11-17<     | SK-4021 WARNING taotleja/dokument/kehtibKuni
            # S27: alone and a minor
            >false</saatjataAlaealine   | >true</saatjataAlaealine    | SK-4027 REFUSAL taotleja/saatjataAlaealine
            # S29: in order
            <esitatud>2026-11-18<       | <esitatud>2026-11-20<       | SK-4029 REFUSAL registreeritud
            <menetlusseVoetud xsi:nil="true"/> | <menetlusseVoetud>2026-11-18</menetlusseVoetud> | SK-4029 REFUSAL menetlusseVoetud
            # S31: entered before
            <saabumisaeg>2026-11-17<    | <saabumisaeg>2026-11-19<    | SK-4031 REFUSAL marsruut/saabumisaeg
            """)
    void anEstonianApplication(String good, String changed, String findings) {
        String document = text("ee/samples/asylum-registration/01-single-applicant.in.xml", StandardCharsets.UTF_8);
        assertThat(draw(Reading.ESTONIA, swap(document, good, changed), StandardCharsets.UTF_8))
                .isEqualTo(findings);
    }

    @Test
    void aGoodApplicationIsWithoutFindings() {
        String document = text("ee/samples/asylum-registration/01-single-applicant.in.xml", StandardCharsets.UTF_8);
        assertThat(draw(Reading.ESTONIA, document, StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anApplicantFromTheDayTheReasonsAroseMayHaveEnteredLater() {
        String document = text("ee/samples/asylum-registration/01-single-applicant.in.xml", StandardCharsets.UTF_8);
        String onTheSpot = swap(
                swap(document, "<liik>1</liik>\n    <taotleja>", "<liik>5</liik>\n    <taotleja>"),
                "<saabumisaeg>2026-11-17<",
                "<saabumisaeg>2026-11-19<");
        assertThat(draw(Reading.ESTONIA, onTheSpot, StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aVerifiedNationalOfTheReceivingCountryIsRefused() {
        String document = text("ee/samples/asylum-registration/01-single-applicant.in.xml", StandardCharsets.UTF_8);
        String estonian =
                swap(document, "<riik>SYR</riik>\n        <staatus>2<", "<riik>EST</riik>\n        <staatus>2<");
        assertThat(draw(Reading.ESTONIA, estonian, StandardCharsets.UTF_8))
                .isEqualTo("SK-4024 REFUSAL taotleja/kodakondsus");
        assertThat(draw(Reading.ESTONIA, swap(estonian, "<staatus>2<", "<staatus>1<"), StandardCharsets.UTF_8))
                .isEmpty();
    }

    @Test
    void statelessAndVerifiedNationalityExcludeEachOther() {
        String document = text("ee/samples/asylum-registration/01-single-applicant.in.xml", StandardCharsets.UTF_8);
        String both = swap(
                document,
                "</kodakondsus>",
                "</kodakondsus><kodakondsus><riik>XXA</riik><staatus>1</staatus></kodakondsus>");
        assertThat(draw(Reading.ESTONIA, both, StandardCharsets.UTF_8))
                .isEqualTo("SK-4025 REFUSAL taotleja/kodakondsus[2]");
    }

    @Test
    void aPersonalNumberThatDoesNotAddUpIsAWarning() {
        String document = text("ee/samples/asylum-registration/02-mother-with-children.in.xml", StandardCharsets.UTF_8);
        assertThat(draw(Reading.ESTONIA, swap(document, "48807010031", "48807010032"), StandardCharsets.UTF_8))
                .isEqualTo("SK-4017 WARNING taotleja/isikukood; SK-4030 WARNING liik");
    }

    @Test
    void textThatTurnsTheReadingDirectionIsRefused() {
        String document = text("ee/samples/asylum-registration/01-single-applicant.in.xml", StandardCharsets.UTF_8);
        assertThat(draw(Reading.ESTONIA, swap(document, ">Samir<", ">Sa\u202Emir<"), StandardCharsets.UTF_8))
                .isEqualTo("SK-4009 REFUSAL taotleja/eesnimi");
    }

    @Test
    void aChildIsNotAloneWhenAParentStandsInTheSameRecord() {
        String document = text("ee/samples/asylum-registration/02-mother-with-children.in.xml", StandardCharsets.UTF_8);
        String alone = swap(document, ">false</saatjataAlaealine>", ">true</saatjataAlaealine>");
        assertThat(draw(Reading.ESTONIA, alone, StandardCharsets.UTF_8)).isEqualTo("SK-4030 WARNING liik");
        String withParent = swap(
                alone,
                "<saatjataAlaealine>true",
                "<pereliige><suhe>04</suhe><isikuId>I-88131</isikuId></pereliige><saatjataAlaealine>true");
        assertThat(draw(Reading.ESTONIA, withParent, StandardCharsets.UTF_8))
                .isEqualTo("SK-4027 REFUSAL ylalpeetav/saatjataAlaealine; SK-4030 WARNING liik");
    }

    @Test
    void aNameInCyrillicAloneIsAWarning() {
        String document = text("ua/samples/border-event/01-group-between-points.in.xml", StandardCharsets.UTF_8);
        assertThat(draw(
                        Reading.BORDER,
                        swap(document, "<пі п=\"Haddad\" і=\"Sami\" пис=\"Л\"/>", ""),
                        StandardCharsets.UTF_8))
                .isIn("SK-4012 WARNING ос/пі/@п", "");
    }

    @Test
    void aGroupCountsAtLeastThePersonsDescribed() {
        String document = text("ua/samples/border-event/01-group-between-points.in.xml", StandardCharsets.UTF_8);
        assertThat(draw(Reading.BORDER, swap(document, "груп=\"3\"", "груп=\"1\""), StandardCharsets.UTF_8))
                .isEqualTo("SK-4037 REFUSAL @груп");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # S46: sources come before the report, and a link says when it was read
            <avaldatud>2026-10-02<                  | <avaldatud>2026-11-17<        | SK-4046 REFUSAL allikas[2]/avaldatud
            <lopp>2026-10-31<                       | <lopp>2026-11-30<             | SK-4046 REFUSAL vaatlusperiood/lopp
            <vaadatud>2026-10-30</vaadatud>         | <vaadatud xsi:nil="true"/>    | SK-4046 REFUSAL allikas/url
            # S49: content is what it says
            <meediatyyp>text/plain<                 | <meediatyyp>application/pdf<  | SK-4049 REFUSAL fail/meediatyyp
            <rasi>b4b85a                            | <rasi>b4b85b                  | SK-4049 REFUSAL fail/rasi
            """)
    void aReportOnACountry(String good, String changed, String findings) {
        String document = text("ee/samples/coi-report/01-country-report.in.xml", StandardCharsets.UTF_8);
        assertThat(draw(Reading.COI, swap(document, good, changed), StandardCharsets.UTF_8))
                .isEqualTo(findings);
    }

    @Test
    void whatTheExchangeFormatHasNoRoomForIsToldByItsPlaceInTheSource() {
        String document = text("ee/samples/asylum-registration/01-single-applicant.in.xml", StandardCharsets.UTF_8);
        var good = Normalising.normalise(Reading.ESTONIA, document.getBytes(StandardCharsets.UTF_8))
                .records()
                .get(0);
        var draft = new RecordRules.Draft(
                Reading.submission(Reading.ESTONIA),
                Reading.ESTONIA,
                good.raw(),
                good.id(),
                good.kind(),
                with(good.message(), "phone", "ask at the desk"));
        assertThat(Normalising.RULES.check(draft))
                .extracting(f -> f.code() + " " + f.place().path())
                .containsExactly("SK-3901 /taotlused/taotlus[1]/taotleja/telefon");
    }

    @Test
    void everyRuleHasItsEntryInTheCatalogueAndItsRowInTheDocument() throws IOException {
        String rows = Files.readString(Path.of("docs/rules.md"));
        for (String id : Normalising.RULES.ids()) {
            assertThat(ErrorCatalogue.find("SK-40" + id.substring(1))).as(id).isPresent();
            assertThat(rows).contains("| " + id + " |");
        }
    }

    @Test
    void theDocumentSaysOfEachNumberWhetherARuleIsAtWorkOrWhyNone() throws IOException {
        String[] tables = Files.readString(Path.of("docs/rules.md")).split("## Not a rule here");
        var atWork = rows(tables[0]);
        var asked = Stream.concat(Normalising.RULES.ids().stream(), ProfileRules.standard().ids().stream())
                .toList();
        assertThat(atWork)
                .containsAll(asked)
                .filteredOn(id -> !asked.contains(id))
                .containsExactly("S02", "S35");
        assertThat(Stream.concat(atWork.stream(), rows(tables[1]).stream()).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 67)
                        .mapToObj(n -> "S%02d".formatted(n))
                        .toList());
    }

    private static List<String> rows(String table) {
        return Pattern.compile("(?m)^\\| (S[0-9]{2}) \\|")
                .matcher(table)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void noFindingCarriesAValue() {
        assertThat(Finding.class.getRecordComponents())
                .extracting(c -> c.getType().getSimpleName())
                .containsExactly("String", "Severity", "Place");
    }

    private static Node with(Node node, String leaf, String text) {
        return node.name().equals(leaf)
                ? Node.leaf(node.model(), text, node.source())
                : node.withChildren(
                        node.children().stream().map(c -> with(c, leaf, text)).toList());
    }

    private static String draw(Feed feed, String document, Charset charset) {
        List<String> findings = Normalising.findings(feed, document.getBytes(charset));
        return String.join("; ", findings)
                .replace("/taotlused/taotlus[1]/", "")
                .replace("/taotlused/taotlus[1]", "taotlus")
                .replace("/raport/", "")
                .replace("/подія/", "");
    }

    private static String text(String sample, Charset charset) {
        try {
            return Files.readString(CONNECTORS.resolve(sample), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the first place where the good text stands; a test whose text is gone must not pass. */
    private static String swap(String document, String good, String changed) {
        assertThat(document).contains(good);
        int at = document.indexOf(good);
        return document.substring(0, at) + changed + document.substring(at + good.length());
    }
}
