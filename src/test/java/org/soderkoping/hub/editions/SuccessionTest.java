package org.soderkoping.hub.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.fixtures.Newcomer;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.normalisation.ExchangeFormat;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;

/** One edition follows another as a whole or not at all. */
class SuccessionTest {
    private final List<String> told = new ArrayList<>();
    private String fails = "";
    private Path home;
    private InForce inForce;
    private Succession succession;

    private final class Door implements Doorkeeper {
        @Override
        public void prepare(Participants next) {
            tell("prepare " + next.partnerCountries().size());
        }

        @Override
        public void withdraw(Participants next) {
            tell("withdraw " + next.partnerCountries().size());
        }

        @Override
        public void open(Participants now) {
            tell("open " + now.partnerCountries().size());
        }

        private void tell(String what) {
            told.add(what);
            if (!fails.isEmpty() && what.startsWith(fails)) {
                throw new IllegalStateException("no room left");
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        home = Newcomer.home("succession");
        var folders = new HubFolders(home, home.resolve("data"));
        var hub = new EditionMaker.Hub((name, bytes) -> new byte[bytes], Normalising.NOW, true, SubjectHistory.NONE);
        var maker = new EditionMaker(folders, ExchangeFormat.schema(folders), hub);
        var first = maker.make(maker.read());
        inForce = new InForce(first.edition());
        var offices = new Succession.Offices(
                first.files(), List.of(new Door()), (name, facts) -> told.add("note " + facts.size()));
        succession = new Succession(maker, new Proof(folders), inForce, offices);
    }

    @Test
    void doorsArePreparedBeforeAndOpenedAfterAndAllOfItIsNoted() throws IOException {
        var newcomer = Newcomer.filled("CZ", "SFTP");
        assertThat(newcomer.prove()).isEmpty();
        var before = inForce.edition();
        newcomer.drop(home);
        assertThat(succession.look(() -> true)).isPresent();
        assertThat(told).containsExactly("prepare 11", "withdraw 11", "note 4", "open 11");
        assertThat(inForce.part(Participants.class).partnerCountries()).contains(new CountryCode("CZ"));
        assertThat(before.part(Participants.class).partnerCountries()).doesNotContain(new CountryCode("CZ"));
        assertThat(succession.look(() -> true)).as("a second look").isEmpty();
        newcomer.leave(home);
        assertThat(succession.look(() -> true)).contains(before.name());
    }

    @Test
    void filesThatMoveWhileTheyAreReadComeIntoForceLater() throws IOException {
        touch("agreements/soderkoping-coi.xml", "version=\"1\"", "version=\"2\"");
        assertThat(succession.look(() -> false)).isEmpty();
        assertThat(told).isEmpty();
        assertThat(succession.look(() -> true)).isPresent();
    }

    @Test
    void aDoorThatCannotBePreparedLeavesAllAsItWas() throws IOException {
        touch("agreements/soderkoping-coi.xml", "version=\"1\"", "version=\"2\"");
        var before = inForce.edition();
        fails = "prepare";
        assertThatThrownBy(() -> succession.look(() -> true)).isNotInstanceOf(Refusal.class);
        assertThat(inForce.edition()).isSameAs(before);
        fails = "";
        assertThat(succession.look(() -> true)).isPresent();
    }

    @Test
    void aDoorThatDoesNotOpenIsTriedAtTheNextLook() throws IOException {
        touch("agreements/soderkoping-coi.xml", "version=\"1\"", "version=\"2\"");
        fails = "open";
        assertThatThrownBy(() -> succession.look(() -> true)).isNotInstanceOf(Refusal.class);
        fails = "";
        told.clear();
        assertThat(succession.look(() -> true)).isEmpty();
        assertThat(told).containsExactly("open 10");
    }

    @Test
    void everyWrongFileIsNamed() throws IOException {
        assertThat(refused("agreements/soderkoping-coi.xml", "<party country=\"UA\"/>", ""))
                .startsWith("agreements/soderkoping-coi.xml");
        assertThat(refused("agreements/soderkoping-coi.xml", "<summary>", "<summary>Also: "))
                .isEqualTo("agreements/soderkoping-coi.xml: has changed, but its version is still 1");
        assertThat(refused("schemas/exchange/v1/person.xsd", "<xs:schema", "<!-- --><xs:schema"))
                .isEqualTo(
                        "schemas/exchange/v1/person.xsd: the exchange format changes only with a restart of the hub");
        assertThat(refused("schemas/national/ee/coi-report-v1.xsd", "</xs:schema>", ""))
                .contains("schemas/national/ee/coi-report-v1.xsd");
        assertThat(refused("connectors/lv/connector.yaml", "channel: SFTP", "channel: PIGEON"))
                .isEqualTo(
                        "connectors/lv/connector.yaml: feeds[1].channel must be SOAP, SFTP or QUEUE, but is 'PIGEON'");
        assertThat(refused("connectors/lv/connector.yaml", "country: LV", "country: [LV"))
                .startsWith("connectors/lv/connector.yaml: line ");
        assertThat(told).isEmpty();
    }

    @Test
    void aSampleIsHeldToTheAgreementsToo() throws IOException {
        assertThat(refused("connectors/sk/codes.csv", "READM-EU-MD", "READM-EU-UA"))
                .isEqualTo(
                        "connectors/sk/samples/return-case/15-agreement-of-another-country.in.xml: nothing is"
                                + " refused, expected is [SK-4059 2 43:3 /Navraty/Navrat[2], SK-4058 2 51:5 /Navraty/Navrat[2]/Dohoda]");
    }

    private String refused(String file, String words, String others) throws IOException {
        String good = Files.readString(home.resolve(file));
        touch(file, words, others);
        String[] said = {""};
        assertThatThrownBy(() -> succession.look(() -> true))
                .isInstanceOf(Refusal.class)
                .satisfies(e -> said[0] = e.getMessage());
        Files.writeString(home.resolve(file), good);
        assertThat(succession.look(() -> true)).isEmpty();
        return said[0];
    }

    private void touch(String file, String words, String others) throws IOException {
        String text = Files.readString(home.resolve(file));
        assertThat(text).contains(words);
        Files.writeString(home.resolve(file), text.replace(words, others));
    }
}
