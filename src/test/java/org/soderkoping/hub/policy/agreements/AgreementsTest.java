package org.soderkoping.hub.policy.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.security.HubFolders;

/** What stands in agreement files, and what is refused of them. */
class AgreementsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CountryCode LATVIA = new CountryCode("LV");
    private static final CountryCode ESTONIA = new CountryCode("EE");
    private static final String FORCE = "<inForce from=\"2020-01-01\"/>";
    private static final String ESTONIAN = "<party country=\"EE\"/>";

    @TempDir
    Path home;

    @BeforeEach
    void takeTheSchemaAlong() throws IOException {
        Path schema = home.resolve("schemas/agreement/v1/agreement.xsd");
        Files.createDirectories(schema.getParent());
        Files.createDirectories(home.resolve("agreements"));
        Files.copy(Path.of("schemas/agreement/v1/agreement.xsd"), schema);
    }

    @Test
    void deadlinesAreReadForTheApplicationsTheyAreSetFor() throws IOException {
        write("a", FORCE, ESTONIAN, """
                <deadlines registeredFrom="2026-07-01" registeredTo="2027-06-30">
                  <deadline of="requestAfterRegistration" period="P2M" basis="art. 1"/>
                  <deadline of="replyToTakeBackAfterHit" period="P2W" basis="art. 2"/>
                  <deadline of="acceleratedReply" period="P2D" days="working" basis="art. 3"/>
                </deadlines>""");
        var deadlines = read().all().get(0).deadlines();
        assertThat(deadlines.find(Deadline.REQUEST_AFTER_REGISTRATION)).contains(Period.ofMonths(2));
        assertThat(deadlines.find(Deadline.REPLY_TO_TAKE_BACK_AFTER_HIT)).contains(Period.ofDays(14));
        assertThat(deadlines.find(Deadline.TRANSFER)).isEmpty();
        assertThat(deadlines.coverRegistration(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(deadlines.coverRegistration(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(deadlines.coverRegistration(LocalDate.of(2027, 6, 30))).isTrue();
        assertThat(deadlines.coverRegistration(LocalDate.of(2027, 7, 1))).isFalse();
    }

    @Test
    void aTimeInWorkingDaysIsSetButNotCounted() throws IOException {
        write("a", FORCE, ESTONIAN, """
                <deadlines>
                  <deadline of="acceleratedReply" period="P2D" days="working" basis="art. 3"/>
                </deadlines>""");
        var deadlines = read().all().get(0).deadlines();
        assertThat(deadlines.sets(Deadline.ACCELERATED_REPLY)).isTrue();
        assertThat(deadlines.find(Deadline.ACCELERATED_REPLY)).isEmpty();
        assertThat(deadlines.coverRegistration(LocalDate.of(1999, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            of="replyBySometime" period="P2M" basis="art. 1"
            of="transfer" period="P1Y" basis="art. 1"
            of="transfer" period="P0D" basis="art. 1"
            of="transfer" period="P6M"
            of="transfer" period="P6M" basis="art. 1"/><deadline of="transfer" period="P7M" basis="art. 1"
            """)
    void aDeadlineThatIsUnknownOfNoTimeWithoutBasisOrTwiceIsRefused(String attributes) throws IOException {
        write("a", FORCE, ESTONIAN, "<deadlines><deadline " + attributes + "/></deadlines>");
        assertThatThrownBy(this::read).hasMessageContaining("a.xml is no agreement");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "pending=\"false\", 1", "pending=\"0\", 1", "pending=\"true\", 0", "pending=\"1\", 0"})
    void itBindsNobodyBeforeTheLastPartyHasAccepted(String mark, int clauses) throws IOException {
        write("a", FORCE, "<party country=\"EE\" " + mark + "/>", "");
        assertThat(read().listClauses("TransferRequest", LATVIA, ESTONIA, DAY)).hasSize(clauses);
        assertThat(read().listClauses("TransferRequest", LATVIA, new CountryCode("LT"), DAY))
                .hasSize(clauses);
    }

    @Test
    void textsOfOneAgreementMayFollowEachOther() throws IOException {
        write("a", "<inForce from=\"2020-01-01\" to=\"2026-11-24\"/>", ESTONIAN, "");
        write("b", "<inForce from=\"2026-11-25\"/>", ESTONIAN, "");
        assertThat(read().listClauses("TransferRequest", LATVIA, ESTONIA, DAY)).hasSize(1);
        assertThat(read().listClauses("TransferRequest", LATVIA, ESTONIA, DAY.plusDays(1)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"from=\"2026-11-24\"", "from=\"2019-01-01\"", "from=\"2019-01-01\" to=\"2020-01-01\""})
    void twoThatBindOnOneDayAreRefused(String days) throws IOException {
        write("a", "<inForce from=\"2020-01-01\" to=\"2026-11-24\"/>", ESTONIAN, "");
        write("b", "<inForce " + days + "/>", ESTONIAN, "");
        assertThatThrownBy(this::read)
                .hasMessageEndingWith(
                        "b.xml: TEST is in force on the same days as in a.xml; end the one before the other begins");
    }

    @Test
    void theNextTextMayLieThereUntilAllHaveAcceptedIt() throws IOException {
        write("a", FORCE, ESTONIAN, "");
        write("b", FORCE, "<party country=\"EE\" pending=\"true\"/>", "");
        assertThat(read().listClauses("TransferRequest", LATVIA, ESTONIA, DAY)).hasSize(1);
    }

    @Test
    void theAgreementsOfThisProjectAreInForce() {
        var agreements = Agreements.read(new HubFolders(Path.of("."), home));
        assertThat(agreements.all()).allMatch(a -> a.inForce(DAY));
    }

    private Agreements read() {
        return Agreements.read(new HubFolders(home, home));
    }

    private void write(String name, String inForce, String estonia, String deadlines) throws IOException {
        Files.writeString(
                home.resolve("agreements").resolve(name + ".xml"), """
                <agreement xmlns="urn:soderkoping:agreement:1" id="TEST" version="1" type="MULTILATERAL" profile="DUBLIN3">
                  %s %s <party country="LT"/> <party country="LV"/>
                  %s
                  <clause id="c1" kinds="TransferRequest" from="*" to="*" purpose="TRANSFER">
                    <release categories="I"/>
                    <basis>test</basis>
                  </clause>
                </agreement>
                """.formatted(inForce, estonia, deadlines));
    }
}
