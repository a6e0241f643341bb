package org.soderkoping.hub.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Remembered;
import org.soderkoping.hub.fixtures.Zips;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.participants.Feed;

/** A change becomes the full state of its case, from what the sender sent before; and the same again when it comes again. */
class ChangesTest {
    private static final Feed SLOVAKIA = Reading.feed("SK-MUMV/asylum-registration");
    private static final Path SAMPLE = Path.of("connectors/sk/samples/asylum-registration/02-changes-of-one-case.in");
    private static final String NEW = "MZ_20261118_000110_N.xml";
    private static final String FIRST = "MZ_20261119_000111_Z.xml";
    private static final String SECOND = "MZ_20261120_000114_Z.xml";

    private final Map<String, String> files = Zips.folder(SAMPLE);
    private final Remembered past = new Remembered();

    ChangesTest() throws IOException {}

    @Test
    void oneArchiveAndThreeArchivesGiveTheSameMessages() {
        var together = bodies(normalise(NEW, FIRST, SECOND));
        var apart = List.of(send(NEW), send(FIRST), send(SECOND)).stream()
                .flatMap(m -> bodies(m).stream())
                .toList();
        assertThat(together).hasSize(3).isEqualTo(apart);
    }

    @Test
    void theVersionIsTheNumberOfTheFileAndSoIsTheMessageId() {
        var states = normalise(NEW, FIRST, SECOND).records();
        assertThat(states).extracting(Normalised::version).containsExactly(110, 111, 114);
        assertThat(states).extracting(Normalised::id).doesNotHaveDuplicates();
    }

    @Test
    void aChangeThatComesAgainIsLaidOverTheStateBelowItAndNotOverItself() {
        send(NEW);
        var once = bodies(send(FIRST));
        send(SECOND);
        assertThat(bodies(send(FIRST))).isEqualTo(once);
        assertThat(bodies(send(NEW, FIRST)).get(1)).isEqualTo(once.get(0));
    }

    @Test
    void aChangeWithASmallerNumberThanTheNewestStateIsRefused() {
        send(NEW);
        send(SECOND);
        assertThat(refusals(send(FIRST))).containsExactly("SK-5031 1 2:1 /" + FIRST + "/Ziadost");
    }

    @Test
    void aChangeOfACaseNobodyKnowsAsksForTheFullRecord() {
        assertThat(refusals(send(FIRST))).containsExactly("SK-5030 1 2:1 /" + FIRST + "/Ziadost");
    }

    @Test
    void aChangeAfterARefusedNewRecordIsRefusedToo() {
        files.compute(NEW, (name, text) -> text.replace("prvá", "prvý raz"));
        assertThat(refusals(send(NEW, FIRST)))
                .containsExactly(
                        "SK-5001 1 8:3 /" + NEW + "/Ziadost/DruhZiadosti", "SK-5030 2 2:1 /" + FIRST + "/Ziadost");
    }

    @Test
    void otherContentUnderARecordedNumberChangesNothingThatFollows() {
        send(NEW);
        var second = bodies(normalise(SECOND));
        files.compute(NEW, (name, text) -> text.replace("Humenné", "Snina"));
        assertThat(bodies(normalise(NEW, SECOND)).get(1)).isEqualTo(second.get(0));
    }

    @Test
    void whatIsTakenAwayIsGoneAndWhatIsObligatoryCannotBe() {
        send(NEW);
        files.compute(FIRST, (name, text) -> text.replace("</Ziadost>", "  <Dovod xsi:nil=\"true\"/>\n</Ziadost>"));
        assertThat(bodies(send(FIRST)).get(0))
                .doesNotContain("<groundsCategory>", "<phone>")
                .contains("<fearedCountry>");
        files.compute(SECOND, (name, text) -> text.replace("<Stat>", "<Stat xsi:nil=\"true\">"));
        files.compute(
                SECOND,
                (name, text) -> text.replace(
                        "    <Nabozenstvo xsi:nil", "    <Meno xsi:nil=\"true\"/>\n    <Nabozenstvo xsi:nil"));
        assertThat(refusals(send(SECOND))).allMatch(line -> line.startsWith("SK-3"));
    }

    @Test
    void whatIsCarriedOverHasNoPlaceInTheRecordThatDoesNotSayIt() {
        send(NEW);
        Node body = send(FIRST).records().get(0).message().children().get(1);
        String placed = body.walk()
                .filter(n -> n.source() != null && n.text() != null)
                .map(Node::name)
                .collect(Collectors.joining(" "));
        assertThat(placed).isEqualTo("applicationId lodgedOn nameType family given nameType family given address");
    }

    private ExchangeMessage send(String... names) {
        var message = normalise(names);
        past.add(message);
        return message;
    }

    private ExchangeMessage normalise(String... names) {
        var archive = new LinkedHashMap<String, String>();
        List.of(names).forEach(name -> archive.put(name, files.get(name)));
        return Normalising.with(Normalising.RULES, past).normalise(Reading.judge(SLOVAKIA, Zips.of(archive)));
    }

    private static List<String> bodies(ExchangeMessage message) {
        assertThat(refusals(message)).isEmpty();
        return message.records().stream()
                .map(r -> NodeWriter.bytes(r.message().children().get(1)))
                .map(b -> new String(b, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> refusals(ExchangeMessage message) {
        return Reading.draw(message.refused());
    }
}
