package org.soderkoping.hub.ledger.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.security.Sealing;

/** What is said of a person that another record may say, too. */
class StatementsTest {
    private static final String NAME = "<name><nameType>PRIMARY</nameType><family>Sorad</family><given>Tamil</given>"
            + "<script>Latn</script></name>";
    private static final String BORN = "<birthDate basis=\"DECLARED\">1990-05-14</birthDate>";
    private static final String NUMBER =
            "<identifier><scheme>PL-PESEL</scheme><value>44051401359</value>" + "<issuer>POL</issuer></identifier>";
    private static final String PAPER = "<document><docType>PASSPORT</docType><number>AB4410273</number>"
            + "<issuingState>UZB</issuingState><authenticity>NOT_ASSESSED</authenticity></document>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the name in other words, with the same birth date
            <family>Sorad</family><given>Tamil</given> | <family>Tamil</family><given>Sorad</given>
            <family>Sorad</family><given>Tamil</given> | <family>Сорад</family><given>Таміл</given>
            <family>Sorad</family><given>Tamil</given> | <fullName>Tamil Ben Sorad</fullName>
            <given>Tamil</given>                       | <given>Miro</given><given>Tamil</given>
            <family>Sorad</family>                     | <family>Vetu-Sorad</family>
            <given>Tamil</given>                       | <given>Tamil</given><patronymic>Oran</patronymic>
            # day and month exchanged, where both may be either
            1990-05-14                                 | 1990-05-14
            """)
    void aNameWithABirthDateIsTheSameWhicheverWayItIsWritten(String good, String changed) {
        assertThat(common(NAME + BORN, NAME.replace(good, changed) + BORN)).hasSize(1);
    }

    @Test
    void dayAndMonthAreOftenExchanged() {
        assertThat(common(NAME + BORN.replace("05-14", "05-04"), NAME + BORN.replace("05-14", "04-05")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1990-05-14           | 1990-05-15
            1990-05-14           | 1990
            1990-05-14           | 1990-05
            1990-05-14           | 1990-05-14~
            <given>Tamil</given> | <given>Oran</given>
            <given>Tamil</given> | ''
            """)
    void otherwiseItIsNot(String good, String changed) {
        assertThat(common(NAME + BORN, (NAME + BORN).replace(good, changed))).isEmpty();
    }

    @Test
    void whoHasOneNameIsKnownByIt() {
        String single = NAME.replace("<given>Tamil</given>", "");
        assertThat(common(single + BORN, single.replace("Sorad", "Сорад") + BORN))
                .hasSize(1);
    }

    @Test
    void aParticleIsNoName() {
        String of = NAME.replace("Sorad", "al Sorad");
        assertThat(common(of + BORN, NAME.replace("Sorad", "al Vetu") + BORN)).isEmpty();
        assertThat(common(of + BORN, NAME + BORN)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            44051401359 | 44051401359   | 1
            44051401359 | 440514-01359  | 1
            44051401359 | 44051401358   | 0
            PL-PESEL    | EE-IK         | 0
            # what may be anybody's
            44051401359 | 0000          | 0
            44051401359 | 00000000000   | 0
            """)
    void aPersonalNumberIsCompared(String good, String changed, int common) {
        String born = BORN.replace("1990-05-14", "XXXX");
        String other = NUMBER.replace(good, changed);
        assertThat(common(NAME + born + NUMBER, NAME + born + other)).hasSize(common);
        assertThat(common(NAME + born + other, NAME + born + other)).hasSize(changed.startsWith("0000") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"AB4410273, AB4410273, 1", "AB4410273, AB<4410273, 1", "AB4410273, AB4410274, 0", "UZB, KAZ, 0"})
    void aPaperIsComparedByStateAndNumber(String good, String changed, int common) {
        String other = PAPER.replace(good, changed.replace("<", "&lt;"));
        String born = BORN.replace("1990-05-14", "XXXX");
        assertThat(common(NAME + born + PAPER, NAME + born + other)).hasSize(common);
    }

    @Test
    void nothingElseIsSaid() {
        String sensitive = NAME + "<sex>1</sex>" + BORN + "<nationality><code>SYR</code><status>CLAIMED</status>"
                + "</nationality><ethnicity>canary</ethnicity><religion>canary</religion>";
        assertThat(Statements.of(person(sensitive))).containsExactly("name|sarad tamil|1990-0514");
    }

    @Test
    void onlyRegistrationsAreAboutApplicants() {
        var keys = new PersonKeys(new Sealing((name, bytes) -> new byte[bytes]));
        Node registration = Messages.registration("EE-PPA", "<applicant>" + NAME + BORN + "</applicant>")
                .children()
                .get(1);
        Node returned = Messages.returnCase("THIRD_COUNTRY_NATIONAL", "SYR", "UA-DPSU")
                .children()
                .get(1);
        assertThat(keys.ofApplicants(registration)).hasSize(1);
        assertThat(keys.ofApplicants(returned)).isEmpty();
        assertThat(keys.ofReturned(registration)).isEmpty();
        assertThat(keys.ofReturned(returned)).hasSize(1);
    }

    private static Set<String> common(String one, String other) {
        var common = new HashSet<>(Statements.of(person(one)));
        common.retainAll(Statements.of(person(other)));
        return common;
    }

    private static Node person(String inside) {
        return Messages.registration("EE-PPA", "<applicant>" + inside + "</applicant>")
                .walk()
                .filter(n -> n.model().isPerson())
                .findFirst()
                .orElseThrow();
    }
}
