package org.soderkoping.hub.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.security.HubFolders;

class ParticipantsTest {
    @TempDir
    Path home;

    private String descriptor;

    @BeforeEach
    void copyOneCountry() throws IOException {
        descriptor = Files.readString(Path.of("connectors/by/connector.yaml"));
        var schemas = home.resolve("schemas/national/by");
        Files.createDirectories(schemas);
        for (String feed : List.of("asylum-registration", "statistics", "border-event")) {
            Files.writeString(schemas.resolve(feed + "-v1.xsd"), "<x/>");
        }
    }

    @Test
    void allTenCountriesTakePartEachWithAnAsylumAndABorderAgency() {
        assertThat(Reading.PARTICIPANTS.partnerCountries()).isEqualTo(CountryCode.MEMBERS);
        for (var country : CountryCode.MEMBERS) {
            assertThat(Reading.PARTICIPANTS.agencies())
                    .filteredOn(a -> a.id().country().equals(country))
                    .extracting(Agency::role)
                    .contains("ASYLUM", "BORDER");
        }
    }

    @Test
    void everyAgencyIsCompetentForItsFeeds() {
        assertThat(Reading.PARTICIPANTS.feeds())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(feed -> assertThat(Reading.PARTICIPANTS
                                .findAgency(feed.id().agency())
                                .orElseThrow()
                                .competences())
                        .contains(feed.kind()));
    }

    @Test
    void everyCountrySendsFiguresAndAllOfThemInTheirOwnShape() {
        var figures = Reading.PARTICIPANTS.feeds().stream()
                .filter(f -> f.kind() == Kind.MIGRATION_STATISTICS)
                .toList();
        assertThat(figures).extracting(f -> f.id().agency().country()).containsAll(CountryCode.MEMBERS);
        assertThat(figures).extracting(Feed::root).doesNotHaveDuplicates();
        assertThat(figures).extracting(Feed::channel).contains(Channel.SOAP, Channel.SFTP, Channel.QUEUE);
        assertThat(figures).allSatisfy(f -> assertThat(f.purposes()).containsExactly(Purpose.STATISTICS));
    }

    @Test
    void aFeedIsReadAsDescribed() {
        var feed = Reading.feed("EE-PPA/coi-report");
        assertThat(feed.kind()).isEqualTo(Kind.COI_REPORT);
        assertThat(feed.channel()).isEqualTo(Channel.SOAP);
        assertThat(feed.maxText()).containsEntry("sisu", 14_680_064);
        assertThat(feed.purposes()).containsExactly(Purpose.COI);
        assertThat(feed.cadence()).isEqualTo(Period.ofDays(30));
        assertThat(feed.soap().xroad()).isTrue();
        assertThat(feed.mapping()).hasFileName("coi-report.mapping.yaml");
    }

    @Test
    void aFeedIsFoundByTheRootOfItsDocuments() {
        assertThat(Reading.PARTICIPANTS.findFeedByRoot("Хадайніцтвы"))
                .map(Feed::id)
                .contains(FeedId.parse("BY-DCM/asylum-registration"));
        assertThat(Reading.PARTICIPANTS.findFeedByRoot("nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind: AsylumRegistration,kind: Asylum,feeds[1].kind must be the name of a message kind",
        "channel: SFTP,channel: FTP,'feeds[1].channel must be SOAP, SFTP or QUEUE'",
        "cadence: P7D,cadence: weekly,feeds[1].cadence must be a period",
        "cadence: P7D,cadense: P7D,feeds[1].cadense is unknown",
        "record: /Хадайніцтвы/,record: /Нешта/,feeds[1].record must begin with the root",
        "[WINDOWS-1251],[WINDOWS-1],feeds[1].encodings must be names of encodings",
        "asylum-registration-v1.xsd,asylum-registration-v2.xsd,feeds[1].schema must be a file below schemas",
        "schemas/national,schemas/../../national,feeds[1].schema must be a file below schemas",
        "BY-GPK,UA-GPK,agencies[2].id must begin with the country BY",
        "role: BORDER,role: FRONTIER,agencies[2].role must be one of the words",
        "active: true,active: maybe,agencies[1].active must be true or false",
        "country: BY,country: UA,country must be the name of its folder",
        "xroad: false,xroad: [],feeds[1].xroad must be a single value",
        "mapping: a,mapping: ../a,feeds[1].mapping must be a file of this folder",
        "BY-DCM/asylum,EE-PPA/asylum,feeds[1].id must begin with an agency of this file",
        "country: BY,'country: [',is not YAML"
    })
    void aWrongDescriptorIsNamedByFileAndKey(String right, String wrong, String sentence) throws IOException {
        assertThat(descriptor).contains(right);
        write(descriptor.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)));
        assertThatThrownBy(() -> Participants.read(new HubFolders(home, home)))
                .isInstanceOf(WrongDescriptor.class)
                .hasMessageContaining("connector.yaml")
                .hasMessageContaining(sentence);
    }

    @Test
    void anAgencyIsDescribedOnce() throws IOException {
        write(descriptor.replace("BY-GPK", "BY-DCM"));
        assertThatThrownBy(() -> Participants.read(new HubFolders(home, home)))
                .isInstanceOf(WrongDescriptor.class)
                .hasMessageContaining("described twice");
        assertThat(Reading.PARTICIPANTS.findAgency(new AgencyId("BY-XX"))).isEmpty();
    }

    private void write(String text) throws IOException {
        var file = home.resolve("connectors/by/connector.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
