package org.soderkoping.hub.normalisation.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.participants.Feed;

/** Fields that an attribute names, as Lithuania writes them: no schema can list their codes, the table does. */
class NamedFieldsTest {
    private static final Feed LITHUANIA = Reading.feed("LT-MIGR/asylum-registration");
    private static final String RECORD = "/pranesimas/irasas[1]";

    @Test
    void aCodeTheTableDoesNotKnowIsToldOfWithItsPlaceAndTheRecordGoesOn() throws IOException {
        assertThat(Normalising.findings(LITHUANIA, sample("03-codes-nobody-listed")))
                .containsExactly(
                        "SK-5020 WARNING " + RECORD + "/laukas[5]",
                        "SK-5020 WARNING " + RECORD + "/laukas[14]",
                        "SK-5020 WARNING " + RECORD + "/grupe[3]/laukas[7]",
                        "SK-5020 WARNING " + RECORD + "/grupe[4]/laukas",
                        "SK-5020 WARNING " + RECORD + "/grupe[4]/laukas[2]",
                        "SK-5003 WARNING " + RECORD + "/grupe[2]/laukas",
                        "SK-4017 WARNING " + RECORD + "/laukas[13]",
                        "SK-4026 WARNING " + RECORD + "/grupe[2]");
    }

    @Test
    void fieldsOfTheTableAndThoseItSetsAsideAreNoNews() throws IOException {
        assertThat(Normalising.findings(LITHUANIA, sample("01-single-applicant")))
                .isEmpty();
        assertThat(Normalising.findings(LITHUANIA, sample("02-surnames-of-a-family")))
                .isEmpty();
    }

    @Test
    void aKnownCodeInTheWrongGroupIsUnknownThere() throws IOException {
        String text = new String(sample("02-surnames-of-a-family"), UTF_8).replace("kodas=\"R03\"", "kodas=\"A03\"");
        assertThat(Normalising.findings(LITHUANIA, text.getBytes(UTF_8)))
                .containsExactly("SK-5020 WARNING " + RECORD + "/grupe[2]/laukas[3]");
    }

    @Test
    void aDateWithOtherSignsThanThePatternIsNoDate() throws IOException {
        String text = new String(sample("01-single-applicant"), UTF_8).replace("1988-06-21", "1988.06.21");
        assertThat(Normalising.findings(LITHUANIA, text.getBytes(UTF_8)))
                .containsExactly("SK-5004 REFUSAL " + RECORD + "/laukas[17]");
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("connectors/lt/samples/asylum-registration", name + ".in.xml"));
    }
}
