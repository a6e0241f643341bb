package org.soderkoping.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.delivery.receipts.LevelSweep;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.fixtures.Fates;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.ledger.Ledger;
import org.soderkoping.hub.ledger.Overview;
import org.soderkoping.hub.ledger.reading.RecordTrails;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.validation.ValidMessage;

/** How a return waits: in its order, told to nobody, sent once to each partner when it may go. */
class HeldReturnsDatabaseTest {
    private static final String KNOWN = Fates.somebody("Mustafaiev", "Rustam", "1985-07-12", "");
    private static final String OTHER = Fates.somebody("Vetu", "Oran", "1991-01-22", "");
    private static final String TOLD = "select level, members from reply where agency = 'SK-UHCP' order by id";

    private final Returns returns = new Returns();

    @AfterEach
    void close() {
        returns.close();
    }

    @Test
    void itGoesToEachPartnerOnceAndLooksLikeAnyOther() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.returns("R-1", KNOWN, "MD-IGPF", "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        assertThat(returns.lookAndSend()).isEmpty();
        returns.rejects("EE-PPA", "A-1");
        returns.look();
        assertThat(returns.lookAndSend()).isEqualTo("MD R-1, UA R-1");
        assertThat(returns.lookAndSend()).isEmpty();
        returns.returns("R-2", OTHER, "MD-IGPF", "UA-DPSU");
        assertThat(returns.send()).isEqualTo("MD R-2, UA R-2");
        var first = headers("R-1");
        assertThat(first).isEqualTo(headers("R-2"));
        assertThat(first).containsEntry("skpossibledup", "false");
        assertThat(returns.ledger.draw("select state, held, attempts from consignment where lane = 'RETURN'"))
                .isEqualTo("PUBLISHED | 0 | 1\n".repeat(4).strip());
    }

    private Map<String, String> headers(String caseId) {
        var headers = new java.util.TreeMap<>(returns.parcels.stream()
                .filter(p -> new String(p.body(), StandardCharsets.UTF_8).contains(">" + caseId + "<"))
                .findFirst()
                .orElseThrow()
                .headers());
        headers.keySet().removeAll(Set.of("cloudEvents_id", "cloudEvents_subject"));
        return headers;
    }

    @Test
    void whatIsNewerOfTheCaseStaysBehindItAndOthersPass() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        String message = returns.returns("R-1", KNOWN, "UA-DPSU");
        returns.returns("R-2", OTHER, "UA-DPSU");
        assertThat(returns.send()).isEqualTo("UA R-2");
        returns.changes(
                Returns.SLOVAKIA, Kind.RETURN_CASE, "R-1", Fates.correctedReturn(message, "R-1", OTHER, "UA-DPSU"));
        returns.returns("R-3", OTHER, "UA-DPSU");
        assertThat(returns.send()).isEqualTo("UA R-3");
        returns.rejects("EE-PPA", "A-1");
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1, UA CORRECTION");
    }

    @Test
    void aCorrectionOfWhatWasSentIsHeldAsWell() {
        String message = returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEqualTo("UA R-1");
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.changes(
                Returns.SLOVAKIA,
                Kind.RETURN_CASE,
                "R-1",
                Fates.correctedReturn(message, "R-1", KNOWN.replace("<sex>1", "<sex>2"), "UA-DPSU"));
        assertThat(returns.send()).isEmpty();
        returns.rejects("EE-PPA", "A-1");
        assertThat(returns.lookAndSend()).isEqualTo("UA CORRECTION");
    }

    @Test
    void whatWasTakenBackMeanwhileNeverGoesAndNobodyIsTold() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        String message = returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        takeBack(message, "R-1");
        assertThat(returns.send()).isEmpty();
        returns.rejects("EE-PPA", "A-1");
        assertThat(returns.lookAndSend()).isEmpty();
        assertThat(sweepAndDraw()).isEmpty();
        assertThat(returns.ledger.draw("select reason, detail from exception_record"))
                .isEqualTo("WITHHELD | TAKEN_BACK\nWITHHELD | TAKEN_BACK");
        assertThat(returns.ledger.draw("select distinct state from consignment"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void whatThePartnerHasIsTakenBackThere() {
        String message = returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEqualTo("UA R-1");
        returns.applies("EE-PPA", "A-1", KNOWN);
        takeBack(message, "R-1");
        assertThat(returns.send()).isEqualTo("UA WITHDRAWAL");
    }

    private void takeBack(String message, String caseId) {
        returns.changes(
                Returns.SLOVAKIA,
                Kind.RETURN_CASE,
                caseId,
                Fates.takingBack(Returns.SLOVAKIA, "WITHDRAWAL", "<messageId>" + message + "</messageId>"));
    }

    @Test
    void itsSenderHearsOfNoLevelUntilItWasSent() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        var batch = returns.batch(Returns.SLOVAKIA).good("R-0", Fates.returnCase("R-0", OTHER, "UA-DPSU"));
        returns.returnsIn(batch, "R-1", KNOWN, "MD-IGPF", "UA-DPSU");
        assertThat(returns.send()).isEqualTo("UA R-0");
        assertThat(sweepAndDraw()).isEqualTo("AVAILABLE | 10");
        returns.rejects("EE-PPA", "A-1");
        assertThat(returns.lookAndSend()).isEqualTo("MD R-1, UA R-1");
        assertThat(sweepAndDraw()).isEqualTo("AVAILABLE | 10\nAVAILABLE | 01");
    }

    private String sweepAndDraw() {
        var sweep = new LevelSweep(returns.ledger.jdbc(), returns.ledger.transactions());
        assertThat(sweep.sweep()).isTrue();
        assertThat(sweep.sweep()).isFalse();
        return returns.ledger.draw(TOLD);
    }

    /** To whom a record is not yet sent because the partner's lane rests looks the same. */
    @Test
    void theConsoleShowsItAsOneThatWaitsToBeSent() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        String held = returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        String waiting = returns.returns("R-2", OTHER, "UA-DPSU");
        assertThat(trail(held)).isEqualTo(trail(waiting));
        assertThat(returns.send()).isEqualTo("UA R-2");
        var overview = returns.ledger.part(Overview.class);
        assertThat(overview.listLanes())
                .filteredOn(l -> l.lane() == Lane.RETURN)
                .allMatch(l -> l.open() == 0 && l.aside() == 0 && l.oldest().isEmpty())
                .hasSize(1);
        assertThat(overview.listPartners())
                .filteredOn(l -> l.partner().alpha2().equals("UA"))
                .allMatch(l -> l.entitled() == 1 && l.sent() == 1 && l.excepted() == 0)
                .hasSize(1);
        assertThat(overview.countHeld()).isEqualTo(1);
    }

    private List<Object> trail(String message) {
        var trail = returns.ledger
                .part(RecordTrails.class)
                .find(UUID.fromString(message), new CountryCode("UA"))
                .orElseThrow();
        return List.of(trail.decision(), trail.progress(), trail.exceptions());
    }

    @Test
    void theReceiptsOfAHeldAndOfAFreeOneDifferInIdsAlone() throws IOException {
        returns.applies("EE-PPA", "A-1", Fates.somebody("Мустафаєв", "Рустам", "1985-07-12", ""));
        String held = receipt("R-1111", "Mustafajev", "Rustam", "12. 07. 1985");
        String free = receipt("R-2222", "Mustafajev", "Rustam", "13. 07. 1985");
        assertThat(returns.send()).isEqualTo("UA R-2222");
        assertThat(held).contains("<level>VALID</level>", "<code>SK-4059</code><severity>note</severity>");
        assertThat(withoutIds(held)).isEqualTo(withoutIds(free));
        assertThat(held).hasSameSizeAs(free);
    }

    /** What Slovakia gets for its sample, with another case and person. */
    private String receipt(String caseId, String family, String given, String born) throws IOException {
        var feed = Reading.feed("SK-UHCP/return-case");
        String text = Files.readString(Path.of("connectors/sk/samples/return-case/01-third-country-national.in.xml"))
                .replaceAll("<CisloPripadu>[^<]*<", "<CisloPripadu>" + caseId + "<")
                .replaceAll("<Priezvisko>[^<]*<", "<Priezvisko>" + family + "<")
                .replaceAll("<Meno>[^<]*<", "<Meno>" + given + "<")
                .replaceAll("<DatumNarodenia>[^<]*<", "<DatumNarodenia>" + born + "<");
        var judged = Reading.judge(feed, text.getBytes(StandardCharsets.UTF_8));
        var submission =
                new Submission(feed.id(), "file-" + caseId, "a".repeat(64), feed.channel(), Submissions.NOW, Map.of());
        var normaliser = Normalising.with(Normalising.RULES, returns.ledger.part(SubjectHistory.class));
        var message = normaliser.normalise(new ValidMessage(submission, 1, true, judged.records(), judged.refused()));
        var entry =
                returns.ledger.part(Ledger.class).record(returns.ledger.policy().decide(message));
        return new String(Objects.requireNonNull(entry.receipt()).signal(), StandardCharsets.UTF_8);
    }

    private static String withoutIds(String signal) {
        return signal.replaceAll("R-\\d{4}", "R").replaceAll("<refToMessageId>[^<]*<", "<refToMessageId><");
    }

    @Test
    void aRestartInBetweenChangesNothing() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        returns.restart();
        assertThat(returns.lookAndSend()).isEmpty();
        returns.rejects("EE-PPA", "A-1");
        returns.look();
        returns.restart();
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1");
        returns.restart();
        assertThat(returns.lookAndSend()).isEmpty();
    }

    @Test
    void aHubThatDiesWhileItSendsTakesNothingHeldWithIt() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        var batch = returns.batch(Returns.SLOVAKIA).good("R-0", Fates.returnCase("R-0", OTHER, "UA-DPSU"));
        returns.returnsIn(batch, "R-1", KNOWN, "UA-DPSU");
        returns.ledger
                .owner()
                .sql("delete from lane_lease where lane <> 'RETURN'")
                .update();
        assertThatThrownBy(() -> returns.lanes().serveNext("dying", new DyingOutlet()))
                .isInstanceOf(IllegalStateException.class);
        returns.ledger
                .owner()
                .sql("update lane_lease set next_at = '-infinity'")
                .update();
        assertThat(returns.send()).isEqualTo("UA R-0");
        assertThat(headers("R-0")).containsEntry("skpossibledup", "true");
        returns.rejects("EE-PPA", "A-1");
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1");
        assertThat(headers("R-1")).containsEntry("skpossibledup", "false");
    }

    @Test
    void whoAppliesBeforeItWasSentIsProtectedAgain() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.returns("R-1", KNOWN, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        returns.rejects("EE-PPA", "A-1");
        returns.look();
        returns.applies("LT-MIGR", "B-1", KNOWN);
        assertThat(returns.send()).isEmpty();
        assertThat(returns.lookAndSend()).isEmpty();
        returns.rejects("LT-MIGR", "B-1");
        assertThat(returns.lookAndSend()).isEqualTo("UA R-1");
    }

    @Test
    void untilOlderRegistrationsHaveTheirKeysNoReturnGoes() {
        returns.applies("EE-PPA", "A-1", KNOWN);
        returns.ledger.owner().sql("delete from person_key").update();
        returns.ledger
                .owner()
                .sql("update person_key_backlog set done = 0, until = (select max(id) from record)")
                .update();
        returns.restart();
        returns.returns("R-1", KNOWN, "UA-DPSU");
        returns.returns("R-2", OTHER, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        assertThat(returns.lookAndSend()).isEqualTo("UA R-2");
        assertThat(returns.lookAndSend()).isEmpty();
    }

    @Test
    void nothingThatNamesAPersonStandsInTheOpen() {
        String numbered = KNOWN + Fates.number("PL-PESEL", "POL", "44051401359") + Fates.paper("UZB", "AB4410273");
        returns.applies("EE-PPA", "A-1", numbered);
        returns.returns("R-1", numbered, "UA-DPSU");
        assertThat(returns.send()).isEmpty();
        assertThat(returns.ledger.draw("select count(*) from person_key")).isEqualTo("3");
        assertThat(returns.ledger.dump())
                .doesNotContain("Mustafaiev", "mastafa", "Rustam", "rastam", "1985-07", "44051401359", "AB4410273");
    }

    /** A broker that takes what it gets, and the hub dies before it is told so. */
    private static final class DyingOutlet implements Outlet {
        @Override
        public Set<UUID> send(List<Parcel> parcels) {
            throw new IllegalStateException("dead");
        }

        @Override
        public void close() {}
    }
}
