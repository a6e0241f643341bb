package org.soderkoping.hub.normalisation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;

/** What a national list does not know is told of, never guessed, and the record goes on. */
class OpenListsTest {
    @Test
    void aNationalityAPlaceAndTheEndOfAFamilyNameMayBeUnknown() throws IOException {
        String first = "/KérelmekBeküldése/Kérelem[1]/";
        assertThat(findings("asylum-registration/03-unlisted-nationality-and-place"))
                .containsExactlyInAnyOrder(
                        "SK-5022 WARNING " + first + "Kérelmező/Név",
                        "SK-5003 WARNING " + first + "Kérelmező/Állampolgárság",
                        "SK-5021 WARNING " + first + "Beutazás/Átkelőhely");
    }

    @Test
    void anEventAtAnUnlistedSettlementKeepsItsOtherFields() throws IOException {
        assertThat(findings("border-event/03-place-nobody-listed"))
                .containsExactly("SK-5021 WARNING /HatáreseményJelentés/Esemény[1]/Hely/Település");
    }

    private static java.util.List<String> findings(String sample) throws IOException {
        var feed = Reading.feed(sample.startsWith("border") ? "HU-ORFK/border-event" : "HU-OIF/asylum-registration");
        return Normalising.findings(feed, Files.readAllBytes(Path.of("connectors/hu/samples", sample + ".in.xml")));
    }
}
