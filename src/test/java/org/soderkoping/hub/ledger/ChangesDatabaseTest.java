package org.soderkoping.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.fixtures.Zips;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.participants.Feed;

/** Changes stand on what the ledger keeps sealed of their case, and are recorded once however often they come. */
class ChangesDatabaseTest {
    private static final Feed SLOVAKIA = Reading.feed("SK-MUMV/asylum-registration");
    private static final Path SAMPLE = Path.of("connectors/sk/samples/asylum-registration/02-changes-of-one-case.in");
    private static final String NEW = "MZ_20261118_000110_N.xml";
    private static final String FIRST = "MZ_20261119_000111_Z.xml";
    private static final String SECOND = "MZ_20261120_000114_Z.xml";

    private final TestLedger ledger = new TestLedger();
    private final Map<String, String> files = Zips.folder(SAMPLE);

    ChangesDatabaseTest() throws IOException {}

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void eachArchiveIsLaidOverWhatTheLastOneLeft() {
        send("a.zip", NEW);
        send("b.zip", FIRST);
        send("c.zip", SECOND);
        assertThat(ledger.draw("select version from record order by id")).isEqualTo("110\n111\n114");
        assertThat(ledger.draw("select count(distinct subject) from record")).isEqualTo("1");
        assertThat(newest().find("lodgedOn")).isPresent();
        assertThat(newest().find("applicant").flatMap(a -> a.find("religion"))).isEmpty();
    }

    @Test
    void aResendUnderAnotherNameIsAcceptedAndWritesNothing() {
        send("a.zip", NEW, FIRST, SECOND);
        assertThat(send("b.zip", FIRST, SECOND)).isEqualTo("2 accepted, 0 refused");
        assertThat(send("c.zip", NEW, FIRST)).isEqualTo("2 accepted, 0 refused");
        assertThat(ledger.draw("select version from record order by id")).isEqualTo("110\n111\n114");
    }

    @Test
    void otherContentUnderTheSameNumberIsRefused() {
        send("a.zip", NEW, FIRST);
        files.compute(FIRST, (name, text) -> text.replace("Opatka", "Rohovka"));
        assertThat(send("b.zip", FIRST)).isEqualTo("0 accepted, 1 refused");
    }

    @Test
    void theSameArchiveAgainAfterACrashGivesTheSameEntry() {
        send("a.zip", NEW);
        var first = send("b.zip", FIRST, SECOND);
        assertThat(send("b.zip", FIRST, SECOND)).isEqualTo(first).isEqualTo("2 accepted, 0 refused");
        assertThat(ledger.draw("select count(*) from record")).isEqualTo("3");
    }

    @Test
    void whatWasForgottenCannotBeChanged() {
        send("a.zip", NEW);
        ledger.owner()
                .sql("update subject_key set wrapped = null, shredded_at = now()")
                .update();
        assertThat(send("b.zip", FIRST)).isEqualTo("0 accepted, 1 refused");
    }

    private Node newest() {
        return ledger.part(SubjectHistory.class)
                .findNewest(SLOVAKIA.id().agency(), Kind.ASYLUM_REGISTRATION, "MU-2026/3110")
                .orElseThrow()
                .body();
    }

    private String send(String id, String... names) {
        var archive = new LinkedHashMap<String, String>();
        List.of(names).forEach(name -> archive.put(name, files.get(name)));
        byte[] zip = Zips.of(archive);
        var read = Normalising.with(Normalising.RULES, ledger.part(SubjectHistory.class))
                .normalise(Reading.judge(SLOVAKIA, zip));
        var submission =
                new Submission(SLOVAKIA.id(), id, Digest.of(zip), SLOVAKIA.channel(), Submissions.NOW, Map.of());
        var entry = ledger.part(Ledger.class)
                .record(ledger.policy()
                        .decide(new ExchangeMessage(submission, 1, true, read.records(), read.refused())));
        return entry.accepted() + " accepted, " + entry.refused() + " refused";
    }
}
