package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.explanation.Sentences;
import org.soderkoping.hub.policy.rules.RuleBook;

/** What names its recipients goes to them alone, and the firewall stands above their names. */
class AddressedKindsTest {
    private static final Clock CLOCK = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
    private static final Agreements REAL = Agreements.read(Messages.FOLDERS);

    @Test
    void aThirdCountryNationalsReturnIsAskedOfUkraineAlone() {
        assertThat(draw(Kind.RETURN_CASE, Messages.returnCase("THIRD_COUNTRY_NATIONAL", "IRN", "UA-DPSU")))
                .isEqualTo("BY NOT_ADDRESSED EE NOT_ADDRESSED HU NOT_ADDRESSED LT NOT_ADDRESSED LV NOT_ADDRESSED"
                        + " MD NOT_ADDRESSED PL NOT_ADDRESSED RO NOT_ADDRESSED UA RELEASED");
    }

    @ParameterizedTest
    @CsvSource({"THIRD_COUNTRY_NATIONAL, UKR", "OWN_NATIONAL, UKR", "STATELESS, ''", "OWN_NATIONAL, RUS"})
    void nobodyOfUkraineIsToldOfToUkraine(String ground, String nationality) {
        assertThat(draw(Kind.RETURN_CASE, Messages.returnCase(ground, nationality, "UA-DPSU")))
                .contains("UA D01");
    }

    @Test
    void aQuestionGoesToNoneOfTheThreeNorToTheCountryItIsAbout() {
        assertThat(draw(Kind.COI_INQUIRY, Messages.question("ROU", "May women travel alone?")))
                .isEqualTo("BY D01 EE RELEASED HU RELEASED LV RELEASED MD D01 PL RELEASED RO D20b SK RELEASED UA D01");
        var question = Messages.batch(Kind.COI_INQUIRY, Messages.question("AFG", "May women travel alone?"));
        var explained = policy().explain(question.records().get(0), new CountryCode("BY"), Submissions.NOW);
        assertThat(String.join(" ", Sentences.of(explained)))
                .contains("What decides: prohibition D01 (Regulation 2024/1348 art. 7(2)): nothing about a person ")
                .contains(
                        "It describes no person, so the safe default holds: whoever is meant may have fled BY, MD or UA.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            May women travel alone since 2024-2026?        | RELEASED
            Is the paper with number 4471 208 a true one?  | OBLIGATORY
            Was anybody born on 12.03.1990 registered?     | OBLIGATORY
            Who answers at office@district.example?        | OBLIGATORY
            """)
    void aQuestionThatMaySpeakOfAPersonStaysInTheHub(String words, String outcome) {
        assertThat(draw(Kind.COI_INQUIRY, Messages.question("AFG", words))).contains("EE " + outcome);
    }

    private static String draw(Kind kind, Node message) {
        return policy().decide(Messages.batch(kind, message)).records().get(0).decisions().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue().reason())
                .collect(Collectors.joining(" "));
    }

    private static ReleasePolicy policy() {
        var engine = new ReleasePolicy.Engine(RuleBook.standard(), (name, bytes) -> new byte[bytes]);
        return new ReleasePolicy(CountryCode.MEMBERS, () -> REAL, engine, CLOCK);
    }
}
