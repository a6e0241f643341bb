package org.soderkoping.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.delivery.receipts.Replies;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.fixtures.TestLedger.Batch;
import org.soderkoping.hub.ledger.silence.TacitAcceptances;
import org.soderkoping.hub.ledger.store.AwaitedTable;
import org.soderkoping.hub.ledger.store.BatchTable;
import org.soderkoping.hub.ledger.writing.LedgerDatabase;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.security.SafeXml;
import org.soderkoping.hub.security.Sealing;

/** Silence is told as such once, to both sides, and only when whoever was asked had the request and its time. */
class TacitAcceptanceDatabaseTest {
    private static final String REQUEST = "lv/samples/transfer-request/01-take-charge-because-of-a-visa";
    private static final String REPLY = "ee/samples/transfer-reply/01-accepted-and-arranged";
    private static final String CASE = "PP-2026-0118";
    private static final String STATES = "select asked, state from awaited_reply order by record_id, asked";
    private static final String TOLD = "select agency, level, state from reply order by agency";

    private final TestLedger ledger = new TestLedger();
    private int submissions;

    /** A request of 20 November that is to be replied to by 20 January; its agreement leaves a month. */
    @BeforeEach
    void ask() throws IOException {
        send("LV-OCMA/transfer-request", REQUEST, text -> text);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whenTheDayToReplyIsOverBothSidesAreToldOnce() {
        taken();
        look("2026-11-25");
        look("2027-01-20");
        assertThat(ledger.draw(TOLD)).isEmpty();
        look("2027-01-21");
        look("2027-01-22");
        assertThat(ledger.draw(TOLD)).isEqualTo("EE-PPA | TAKEN | OPEN\nLV-OCMA | TAKEN | OPEN");
        assertThat(ledger.draw(STATES)).isEqualTo("EE-PPA | PROPOSED");
        assertThat(ledger.draw("select count(*) from evidence_event where type = 'SILENCE'"))
                .isEqualTo("1");
    }

    @Test
    void whatIsToldIsAValidSignalThatNamesTheRequestAndNothingElse() throws Exception {
        taken();
        look("2026-11-25");
        look("2027-01-21");
        var format = SafeXml.schema(List.of(Messages.FOLDERS.schemas().resolve("exchange/v1/signal.xsd")));
        String message = ledger.draw("select message_id from record");
        var parcels = parcels();
        assertThat(parcels.stream().map(p -> p.queue() + " " + p.correlation()))
                .containsExactly("sk.reply.lv-ocma s-1", "sk.reply.ee-ppa ");
        assertThat(parcels.stream().map(Parcel::id)).doesNotHaveDuplicates();
        for (Parcel parcel : parcels) {
            SafeXml.validator(format).validate(new StreamSource(new ByteArrayInputStream(parcel.body())));
            assertThat(new String(parcel.body(), StandardCharsets.UTF_8).replaceAll("<(title|fix)>[^<]*", "<$1>"))
                    .endsWith("<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>TAKEN</level><refToMessageId>"
                            + message + "</refToMessageId><error><code>SK-4055</code><severity>note</severity>"
                            + "<title></title><fix></fix><path>/</path></error></Signal>\n");
        }
    }

    @Test
    void theAgreementsTimeRunsFromTheDayTheRequestWasTaken() throws IOException {
        send("LV-OCMA/transfer-request", REQUEST, text -> text.replace("2027-01-20", "2026-11-21"));
        look("2026-12-24");
        taken();
        look("2026-12-25");
        look("2027-01-25");
        assertThat(ledger.draw(TOLD)).isEmpty();
        look("2027-01-26");
        assertThat(ledger.draw(STATES)).isEqualTo("EE-PPA | REPLACED\nEE-PPA | PROPOSED");
    }

    @Test
    void whoeverNeverTookTheRequestIsNotSilent() {
        look("2026-11-25");
        look("2028-01-01");
        assertThat(ledger.draw(STATES)).isEqualTo("EE-PPA | WAITING");
    }

    @Test
    void norIsWhoeverRefusedIt() {
        taken();
        look("2026-11-25");
        ledger.owner().sql("update consignment set refused = members").update();
        look("2028-01-01");
        assertThat(ledger.draw(STATES)).isEqualTo("EE-PPA | WAITING");
    }

    @Test
    void aReplyEndsTheWait() throws IOException {
        taken();
        look("2026-11-25");
        send("EE-PPA/transfer-reply", REPLY, text -> text.replace("<reply>ACCEPT", "<reply>MORE_INFO"));
        assertThat(ledger.draw(STATES)).isEqualTo("EE-PPA | ANSWERED");
        look("2028-01-01");
        assertThat(ledger.draw(TOLD)).isEmpty();
    }

    @Test
    void aReplyToSomebodyElseOrOfSomebodyElseDoesNot() throws IOException {
        send(
                "EE-PPA/transfer-reply",
                REPLY,
                text -> text.replace("LV-OCMA", "LT-MIGR").replace("<country>LV", "<country>LT"));
        send("EE-PPA/transfer-reply", REPLY, text -> text.replace(CASE, "PP-2026-0117"));
        send(
                "PL-UDSC/transfer-reply",
                REPLY,
                text -> text.replace("EE-PPA", "PL-UDSC").replace("<country>EE", "<country>PL"));
        assertThat(ledger.draw("select count(*) from record where kind = 'TRANSFER_REPLY'"))
                .isEqualTo("3");
        assertThat(ledger.draw(STATES)).isEqualTo("EE-PPA | WAITING");
    }

    @Test
    void aRequestThatIsTakenBackIsAwaitedNoMore() throws IOException {
        change("WITHDRAWAL", Kind.ASYLUM_REGISTRATION, "");
        assertThat(ledger.draw(STATES)).isEqualTo("EE-PPA | WAITING");
        change("WITHDRAWAL", Kind.TRANSFER_REQUEST, "");
        assertThat(ledger.draw(STATES)).isEqualTo("EE-PPA | WITHDRAWN");
    }

    @Test
    void aCorrectionMovesTheTimes() throws IOException {
        String body = inside(REQUEST).replaceAll("(?s).*(<TransferRequest>.*</TransferRequest>).*", "$1");
        change(
                "CORRECTION",
                Kind.TRANSFER_REQUEST,
                body.replace("2027-01-20", "2027-03-01").replace("<detained>false", "<detained>true"));
        assertThat(ledger.draw("select reply_by, reply_time, state from awaited_reply"))
                .isEqualTo("2027-03-01 | 7 days | WAITING");
    }

    @Test
    void whatDoesNotGoToThoseAskedIsNotAwaited() throws IOException {
        int before = awaited();
        send(
                "LV-OCMA/transfer-request",
                REQUEST,
                text -> text.replace(CASE, "PP-2026-0200").replace("AFG", "EST"));
        send(
                "LV-OCMA/transfer-request",
                REQUEST,
                text -> text.replace(CASE, "PP-2026-0201").replace("AFG", "LVA"));
        assertThat(ledger.draw("select decisions from record order by id desc limit 1"))
                .contains("EE R");
        assertThat(awaited())
                .as("nothing is told where the own country is one to be fled")
                .isEqualTo(before);
    }

    private int awaited() {
        return Integer.parseInt(ledger.draw("select count(*) from awaited_reply"));
    }

    private void send(String feed, String sample, UnaryOperator<String> change) throws IOException {
        String inside = change.apply(inside(sample));
        var kind = inside.contains("<TransferRequest>") ? Kind.TRANSFER_REQUEST : Kind.TRANSFER_REPLY;
        var message = Messages.read(kind, inside);
        String own = message.children().get(1).children().get(0).text();
        var batch = new ExchangeMessage(
                Batch.of(feed, "s-" + ++submissions, 'a').submission(),
                1,
                true,
                List.of(normalised(kind, own, message, List.of())),
                List.of());
        ledger.part(Ledger.class).record(ledger.policy().decide(batch));
    }

    private void change(String action, Kind target, String replacement) throws IOException {
        String body = "<DataLifecycle><action>" + action + "</action>"
                + "<target><messageId>11111111-2222-3333-4444-555555555555</messageId></target>"
                + "<effectiveAt>2026-11-24T09:00:00Z</effectiveAt>"
                + (replacement.isEmpty() ? "" : "<replacement>" + replacement + "</replacement>")
                + "<propagate>true</propagate></DataLifecycle>";
        String envelope = inside(REQUEST)
                .replaceAll("(?s)</Envelope>.*", "</Envelope>")
                .replaceAll("<recipient>.*</recipient>", "");
        var message = Messages.read(Kind.DATA_LIFECYCLE, envelope + body);
        var past = new Past(
                new UUID(0, 1),
                target,
                CASE,
                1,
                message.children().get(1),
                Set.of(),
                Set.of(new CountryCode("EE")),
                Set.of());
        var batch = new ExchangeMessage(
                Batch.of("LV-OCMA/transfer-request", "s-" + ++submissions, 'a').submission(),
                1,
                true,
                List.of(normalised(Kind.DATA_LIFECYCLE, CASE, message, List.of(past))),
                List.of());
        ledger.part(Ledger.class).record(ledger.policy().decide(batch));
    }

    private Normalised normalised(Kind kind, String caseId, Node message, List<Past> about) {
        var raw = Submissions.raw(1, "record-" + submissions, "<r/>");
        var id = UUID.nameUUIDFromBytes(("m" + submissions).getBytes(StandardCharsets.UTF_8));
        return new Normalised(raw, id, kind, caseId, 1, message, "test@1", List.of(), about);
    }

    private static String inside(String sample) throws IOException {
        String line = Files.readString(Path.of("connectors", sample + ".out.xml"));
        return line.substring(line.indexOf("<Envelope"), line.indexOf("</Message>"));
    }

    /** Every partner has read what there is. */
    private void taken() {
        ledger.owner().sql("update consignment set taken = members").update();
    }

    /** What the timer does on a day. */
    private void look(String day) {
        var clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        var sealing = ledger.part(Sealing.class);
        var tables = new TacitAcceptances.Tables(
                new AwaitedTable(ledger.jdbc()), new BatchTable(ledger.jdbc(), sealing), ledger.evidence());
        new TacitAcceptances(
                        ledger.part(LedgerDatabase.class), tables, ledger.part(TacitAcceptances.Proposals.class), clock)
                .propose();
    }

    /** What the relay sends of the proposals. */
    private List<Parcel> parcels() {
        var sent = new ArrayList<Parcel>();
        new Replies(ledger.jdbc(), ledger.part(Sealing.class)).send(new Outlet() {
            @Override
            public Set<UUID> send(List<Parcel> parcels) {
                sent.addAll(parcels);
                return parcels.stream().map(Parcel::id).collect(Collectors.toSet());
            }

            @Override
            public void close() {}
        });
        return sent;
    }
}
