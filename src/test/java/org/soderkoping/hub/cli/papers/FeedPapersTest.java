package org.soderkoping.hub.cli.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Remembered;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.participants.Feed;

/** Papers of every template are what their agencies could send: accepted, but for those that are wrong on purpose. */
class FeedPapersTest {
    private static final Run RUN = new Run("TEST", 7, Normalising.NOW.instant());
    private static final int MANY = 80;

    @TempDir
    Path folder;

    static Stream<FeedPapers> papers() {
        return Reading.PARTICIPANTS.feeds().stream().flatMap(feed -> of(feed).stream());
    }

    private static java.util.Optional<FeedPapers> of(Feed feed) {
        return FeedPapers.find(Reading.FOLDERS, feed, RUN);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void areAcceptedButForAFew(FeedPapers papers) throws IOException {
        int accepted = 0;
        var refused = new java.util.ArrayList<String>();
        for (Paper paper : some(papers)) {
            var message = normalise(papers, paper);
            int good = message.records().size() + message.parked().size();
            accepted += good;
            refused.addAll(Reading.draw(message.refused()));
            assertThat(good + message.refused().size())
                    .as("%s", refused)
                    .isEqualTo(paper.records().size());
        }
        assertThat(accepted).as("%s", refused).isBetween(MANY - MANY / 12, MANY);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theSameNumberGivesTheSamePaper(FeedPapers papers) {
        var again = of(papers.feed()).orElseThrow();
        assertThat(again.write(3, 2, 1).bytes()).isEqualTo(papers.write(3, 2, 1).bytes());
        assertThat(again.write(4, 3, 1).bytes())
                .isNotEqualTo(papers.write(3, 2, 1).bytes());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isWrittenTheSameWayIntoAStream(FeedPapers papers) {
        var out = new ByteArrayOutputStream();
        papers.write(out, 1, 0, 1);
        assertThat(out.toByteArray()).isEqualTo(papers.write(1, 0, 1).bytes());
    }

    @Test
    void twoFeedsOfOneAgencyAndKindTellTheSameCases() {
        var romania = papers().filter(p -> p.feed().id().toString().startsWith("RO-IGI/asylum-registration"))
                .toList();
        assertThat(romania).hasSize(2);
        for (int record = 0; record < 50; record++) {
            assertThat(bodies(romania.get(0), record)).isEqualTo(bodies(romania.get(1), record));
        }
    }

    private static List<String> bodies(FeedPapers papers, int record) {
        return Normalising.normalise(
                        papers.feed(), papers.write(record + 1, record, 1).bytes())
                .records()
                .stream()
                .map(r -> r.id() + " "
                        + new String(NodeWriter.bytes(r.message().children().get(1))))
                .toList();
    }

    @Test
    void whatATemplateAsksForInVainIsNamedWithItsFile() {
        var slots = new Slots("xx/demo/feed.xml", new CountryWords(Path.of("none"), Path.of("schemas/codes")));
        for (var wrong : Map.of(
                        "{colour}", "{colour} is unknown",
                        "{records}", "{records} is not closed",
                        "{/persons}", "{/persons} closes nothing",
                        "{persons:many}{/persons}", "how many persons is written as 1-3",
                        "{nationality:none}", "no code list none for nationalities")
                .entrySet()) {
            assertThatThrownBy(() -> Template.parse(wrong.getKey(), slots))
                    .isInstanceOf(WrongTemplate.class)
                    .hasMessage("xx/demo/feed.xml: " + wrong.getValue());
        }
    }

    private static List<Paper> some(FeedPapers papers) {
        int batch = papers.batches() ? 20 : 1;
        return Stream.iterate(0, n -> n < MANY / batch, n -> n + 1)
                .map(n -> papers.write(n + 1, (long) n * batch, batch))
                .toList();
    }

    /** As a file with what goes beside it. */
    private ExchangeMessage normalise(FeedPapers papers, Paper paper) throws IOException {
        for (var file : paper.beside()) {
            Files.write(folder.resolve(file.name()), file.bytes());
        }
        var file = Files.write(folder.resolve(paper.id()), paper.bytes());
        return papers.feed().kind() == Kind.DATA_LIFECYCLE
                ? Normalising.with(Normalising.RULES, registrations(papers.feed()))
                        .normalise(Reading.judge(papers.feed(), file))
                : Normalising.normalise(papers.feed(), file);
    }

    /** What is changed was sent before, by the same agency under the same numbers. */
    private static Remembered registrations(Feed feed) {
        var past = new Remembered();
        papers().filter(p -> p.feed().kind() == Kind.ASYLUM_REGISTRATION)
                .filter(p -> p.feed().id().agency().equals(feed.id().agency()))
                .flatMap(p -> some(p).stream().map(paper -> Normalising.normalise(p.feed(), paper.bytes())))
                .forEach(past::add);
        return past;
    }
}
