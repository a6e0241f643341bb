package org.soderkoping.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.delivery.recalls.Dealings;
import org.soderkoping.hub.delivery.receipts.LevelSweep;
import org.soderkoping.hub.delivery.receipts.ReceiptDesk;
import org.soderkoping.hub.delivery.receipts.Replies;
import org.soderkoping.hub.delivery.relay.ConsignmentBook;
import org.soderkoping.hub.delivery.relay.DeliveryIds;
import org.soderkoping.hub.delivery.relay.DeliveryLag;
import org.soderkoping.hub.delivery.relay.LaneLeases;
import org.soderkoping.hub.delivery.relay.LaneRun;
import org.soderkoping.hub.delivery.relay.OpenedBatches;
import org.soderkoping.hub.delivery.relay.Packer;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.fixtures.TestLedger.Batch;
import org.soderkoping.hub.fixtures.TestPostgres;
import org.soderkoping.hub.ledger.Sha256;
import org.soderkoping.hub.ledger.reading.StoredBatches;
import org.soderkoping.hub.security.Sealing;

/** From the ledger into the queues and back: what partners sign for, and what the sender hears of it. */
class ReceiptsDatabaseTest {
    private static final String TOLD = "select agency, level, members from reply order by id";

    private final TestLedger ledger = new TestLedger();
    private final Queues queues = new Queues();
    private final DeliveryIds ids = new DeliveryIds(TestPostgres.secrets());
    private final Receipts receipts = new Receipts(
            new ReceiptDesk(ledger.jdbc(), ledger.transactions(), ids, ledger.evidence()), new SimpleMeterRegistry());
    private final LevelSweep sweep = new LevelSweep(ledger.jdbc(), ledger.transactions());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyPartnerOfTheRecordFindsItInItsQueue() {
        deliver(Batch.of("EE-PPA/asylum-registration", "s-1", 'a').good("case-1", Messages.application("LVA")));
        assertThat(queues.names())
                .containsExactly(
                        "sk.out.HU.asylum",
                        "sk.out.LT.asylum",
                        "sk.out.PL.asylum",
                        "sk.out.RO.asylum",
                        "sk.out.SK.asylum");
        assertThat(ledger.draw("select distinct state from consignment")).isEqualTo("PUBLISHED");
    }

    @Test
    void aReceiptMustNameADeliveryOfThatPartnerAndItsBody() {
        deliver(event());
        var parcel = queues.only("sk.out.BY.border");
        assertThat(accept("BY", signal("PROCESSED", parcel.id(), "0".repeat(64))))
                .isEqualTo("SK-8003");
        assertThat(accept("PL", signal("PROCESSED", parcel))).isEqualTo("SK-8004");
        assertThat(accept("BY", signal("PROCESSED", new UUID(7, 7), "0".repeat(64))))
                .isEqualTo("SK-8002");
        assertThat(accept("BY", "<Signal/>")).isEqualTo("SK-8001");
        assertThat(ledger.draw("select processed, refused from consignment")).isEqualTo("0 | 0");
        assertThat(accept("BY", signal("PROCESSED", parcel))).isEqualTo("applied");
        assertThat(ledger.draw("select processed, refused from consignment")).isEqualTo("1 | 0");
    }

    @Test
    void aReceiptBeforeAnythingWasSentIsOfNoDelivery() {
        var entry = ledger.record(event());
        var id = ids.name(new org.soderkoping.hub.ledger.RecordId(entry.batchId(), 0), new CountryCode("BY"));
        assertThat(accept("BY", signal("PROCESSED", id, "0".repeat(64)))).isEqualTo("SK-8002");
    }

    @Test
    void aReceiptGivenTwiceHasOneEffect() {
        deliver(event());
        var parcel = queues.only("sk.out.BY.border");
        for (int i = 0; i < 2; i++) {
            assertThat(accept("BY", signal("PROCESSED", parcel))).isEqualTo("applied");
            sweepAll();
        }
        assertThat(ledger.draw(TOLD))
                .isEqualTo("UA-DPSU | AVAILABLE | 1\nUA-DPSU | TAKEN | 1\nUA-DPSU | PROCESSED | 1");
    }

    @Test
    void aWrongReceiptDoesNotStopTheRightOnesBesideIt() {
        deliver(event());
        var parcel = queues.only("sk.out.BY.border");
        var verdicts = receipts.acceptAll(
                new CountryCode("BY"),
                List.of(
                        utf8(signal("PROCESSED", new UUID(7, 7), "0".repeat(64))),
                        utf8(signal("PROCESSED", parcel)),
                        utf8("no XML")));
        assertThat(verdicts.stream().map(v -> v.map(Finding::code).orElse("applied")))
                .containsExactly("SK-8002", "applied", "SK-8001");
    }

    @Test
    void theSenderHearsOfALevelOnceWhenEveryRecipientHasReachedIt() {
        deliver(Batch.of("EE-PPA/asylum-registration", "s-1", 'a').good("case-1", Messages.application("SYR")));
        sweepAll();
        assertThat(ledger.draw(TOLD)).isEqualTo("EE-PPA | AVAILABLE | 1");
        var parcels = List.copyOf(queues.parcels);
        for (var parcel : parcels.subList(1, parcels.size())) {
            accept(partner(parcel), signal("PROCESSED", parcel));
            sweepAll();
        }
        assertThat(ledger.draw(TOLD)).as("one is missing").isEqualTo("EE-PPA | AVAILABLE | 1");
        accept(partner(parcels.get(0)), signal("PROCESSED", parcels.get(0)));
        sweepAll();
        sweepAll();
        assertThat(ledger.draw(TOLD)).isEqualTo("EE-PPA | AVAILABLE | 1\nEE-PPA | TAKEN | 1\nEE-PPA | PROCESSED | 1");
    }

    @Test
    void whatTheSenderHearsNamesNeitherPartnersNorCounts() {
        deliver(event());
        sweepAll();
        queues.parcels.clear();
        new Replies(ledger.jdbc(), ledger.part(Sealing.class)).send(queues);
        var told = queues.only("sk.reply.ua-dpsu");
        assertThat(new String(told.body(), StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>AVAILABLE</level>"
                        + "<submissionId>s-1</submissionId><refToMessageId>" + event().id("e-1")
                        + "</refToMessageId></Signal>\n");
        assertThat(told.correlation()).isEqualTo("s-1");
    }

    private static Batch event() {
        return Batch.of("UA-DPSU/border-event", "s-1", 'a').good("e-1", Messages.event(false, "SYR"));
    }

    private void deliver(Batch batch) {
        ledger.record(batch);
        var leases = new LaneLeases(ledger.jdbc());
        var book = new ConsignmentBook(ledger.jdbc(), ledger.transactions(), leases, ledger.evidence());
        var opened = new OpenedBatches(ledger.part(StoredBatches.class)::open);
        var clock = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
        var packer = new Packer(
                opened, new PolicyReleases(ledger::policy, clock), ids, new Dealings(ledger.jdbc(), ids::name));
        var lanes = new LaneRun(leases, book, packer, new DeliveryLag(new SimpleMeterRegistry(), clock));
        while (lanes.serveNext("test", queues)) {
            assertThat(queues.parcels).hasSizeLessThan(20);
        }
    }

    private void sweepAll() {
        while (sweep.sweep()) {
            assertThat(ledger.draw("select count(*) from reply").length()).isLessThan(3);
        }
    }

    private String accept(String partner, String signal) {
        return receipts.accept(new CountryCode(partner), utf8(signal))
                .map(Finding::code)
                .orElse("applied");
    }

    private static String signal(String level, Parcel parcel) {
        return signal(level, parcel.id(), HexFormat.of().formatHex(Sha256.of(parcel.body())));
    }

    private static String signal(String level, UUID delivery, String digest) {
        return "<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>" + level + "</level><refToMessageId>" + delivery
                + "</refToMessageId><digestValue>" + digest + "</digestValue></Signal>";
    }

    private static String partner(Parcel parcel) {
        return parcel.queue().split("\\.")[2];
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A broker that confirms everything and keeps it. */
    private static final class Queues implements Outlet {
        private final List<Parcel> parcels = new ArrayList<>();

        @Override
        public Set<UUID> send(List<Parcel> some) {
            parcels.addAll(some);
            return some.stream().map(Parcel::id).collect(Collectors.toSet());
        }

        List<String> names() {
            return parcels.stream().map(Parcel::queue).sorted().toList();
        }

        Parcel only(String queue) {
            assertThat(names()).containsExactly(queue);
            return parcels.get(0);
        }

        @Override
        public void close() {}
    }
}
