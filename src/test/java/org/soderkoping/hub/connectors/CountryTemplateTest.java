package org.soderkoping.hub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.editions.Rehearsal;
import org.soderkoping.hub.fixtures.Newcomer;
import org.soderkoping.hub.fixtures.Reading;

/** The folder {@code connectors/_template} is no country, and becomes one by filling in its placeholders. */
class CountryTemplateTest {
    @Test
    void isNotReadAsACountry() {
        assertThat(Files.isRegularFile(Path.of("connectors/_template/connector.yaml")))
                .isTrue();
        assertThat(Reading.PARTICIPANTS.partnerCountries()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SFTP", "SOAP", "QUEUE"})
    void isACountryOnceItsPlaceholdersAreFilled(String channel) throws IOException {
        var newcomer = Newcomer.filled("CZ", channel);
        assertThat(newcomer.prove()).isEmpty();
        String out = Files.readString(
                newcomer.connector().resolve("samples/asylum-registration/01-single-applicant.out.xml"));
        assertThat(out)
                .contains("<country>CZ</country>", "<agencyId>CZ-OAMP</agencyId>", "<receivedVia>" + channel)
                .contains("<applicationType>FIRST</applicationType>", "<sex>2</sex>", "<groundsCategory>POLITICAL<")
                .doesNotContain("noon bus", "@");
    }

    @Test
    void everyCountryOfThisProjectStandsTheProofOfARunningHub() {
        var rehearsal = new Rehearsal(Reading.FOLDERS, Clock.systemUTC());
        for (var country : Reading.PARTICIPANTS.partnerCountries()) {
            assertThat(rehearsal.prove(country)).as(country.alpha2()).isEmpty();
        }
    }

    @Test
    void everyPlaceholderStandsInItsReadme() throws IOException {
        String readme = Files.readString(Path.of("connectors/_template/README.md"));
        var placeholder = java.util.regex.Pattern.compile("@[A-Za-z]+@");
        try (var files = Files.walk(Path.of("connectors/_template"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                placeholder
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(used -> assertThat(readme).as(file.toString()).contains(used.group()));
            }
        }
    }

    @Test
    void aCountryWhoseSamplesComeOutOtherwiseIsToldWhere() throws IOException {
        var newcomer = Newcomer.filled("CZ", "SFTP");
        assertThat(newcomer.prove()).isEmpty();
        newcomer.with("codes.csv", "sex;F;2", "sex;F;9");
        assertThat(rehearse(newcomer))
                .isEqualTo("connectors/cz/samples/asylum-registration/01-single-applicant.in.xml:"
                        + " record 1 comes out otherwise than expected, from <sex> on");
        newcomer.with("codes.csv", "sex;F;9\n", "");
        assertThat(rehearse(newcomer))
                .startsWith("connectors/cz/samples/asylum-registration/01-single-applicant.in.xml:"
                        + " refused is [SK-5001 1 12:7 /applications/application[1]/applicant/sex]");
        newcomer.with("codes.csv", "sex;M;1", "sex;F;2\nsex;M;1")
                .with("asylum-registration.mapping.yaml", "  deskNote:", "  note:");
        assertThat(rehearse(newcomer))
                .isEqualTo("connectors/cz/samples/asylum-registration/01-single-applicant.in.xml:"
                        + " 19:5 /applications/application[1]/deskNote is neither mapped nor listed as notCarried");
        newcomer.with("asylum-registration.mapping.yaml", "via: code(sex)", "via: codes(sex)");
        assertThat(rehearse(newcomer))
                .isEqualTo("connectors/cz/asylum-registration.mapping.yaml: sex: no converter is called codes(…)");
    }

    private static String rehearse(Newcomer newcomer) {
        return String.join("\n", newcomer.rehearse());
    }
}
