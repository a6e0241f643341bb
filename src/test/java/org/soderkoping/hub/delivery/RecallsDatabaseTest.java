package org.soderkoping.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.delivery.recalls.Dealings;
import org.soderkoping.hub.delivery.relay.ConsignmentBook;
import org.soderkoping.hub.delivery.relay.DeliveryIds;
import org.soderkoping.hub.delivery.relay.DeliveryLag;
import org.soderkoping.hub.delivery.relay.LaneLeases;
import org.soderkoping.hub.delivery.relay.LaneRun;
import org.soderkoping.hub.delivery.relay.OpenedBatches;
import org.soderkoping.hub.delivery.relay.Packer;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.SampleSender;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.fixtures.TestPostgres;
import org.soderkoping.hub.ledger.reading.StoredBatches;
import org.soderkoping.hub.security.SafeXml;
import org.xml.sax.SAXException;

/** What a partner may no longer have is asked back by the ids of its deliveries and nothing else. */
class RecallsDatabaseTest {
    private static final Clock CLOCK = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);

    private final TestLedger ledger = new TestLedger();
    private final SampleSender sender = new SampleSender(ledger);
    private final DeliveryIds ids = new DeliveryIds(TestPostgres.secrets());
    private final Broker broker = new Broker();

    /** Confirms all, unless it is away. */
    private static final class Broker implements Outlet {
        private final List<Parcel> parcels = new ArrayList<>();

        @Override
        public Set<UUID> send(List<Parcel> sent) {
            parcels.addAll(sent);
            return sent.stream().map(Parcel::id).collect(Collectors.toSet());
        }

        @Override
        public void close() {
            parcels.clear();
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aPartnerThatBecameACountryOfOriginIsToldItsDeliveriesAndNothingElse() throws IOException, SAXException {
        register();
        relay();
        var had = only("LT");
        correct(RecallsDatabaseTest::withPaperOfLithuania);
        relay();
        var recall = newest("LT");
        assertThat(text(recall))
                .isEqualTo("<Recall xmlns=\"urn:soderkoping:exchange:1\"><deliveryId>" + had.id()
                        + "</deliveryId></Recall>");
        var format = SafeXml.schema(List.of(Messages.FOLDERS.schemas().resolve("exchange/v1/message.xsd")));
        SafeXml.validator(format).validate(new StreamSource(new ByteArrayInputStream(recall.body())));
        assertThat(recall.headers())
                .containsEntry("cloudEvents_type", "org.soderkoping.asylum.Recall.v1")
                .containsEntry("cloudEvents_source", "urn:soderkoping:hub")
                .containsEntry("cloudEvents_subject", had.id().toString())
                .doesNotContainKeys("skagreement", "skpurpose");
        assertThat(text(newest("LV"))).contains("<DataLifecycle>");
    }

    @Test
    void allThatItGotOfTheCaseIsAskedBack() throws IOException {
        register();
        sender.send("UA-DMS/status-change", "01-lodged");
        relay();
        var had = to("LT");
        assertThat(had).hasSize(2);
        correct(RecallsDatabaseTest::withPaperOfLithuania);
        relay();
        assertThat(text(newest("LT")))
                .contains(had.get(0).id().toString(), had.get(1).id().toString());
    }

    @Test
    void whatStillWaitsWhenTheCorrectionComesDoesNotGoThereAtAll() throws IOException {
        register();
        correct(RecallsDatabaseTest::withPaperOfLithuania);
        relay();
        assertThat(to("LT")).isEmpty();
        assertThat(to("LV")).hasSize(2);
        assertThat(ledger.draw("select reason, detail from exception_record where partner = 'LT'"))
                .isEqualTo("WITHHELD | D01\nWITHHELD | D01");
    }

    @Test
    void aPartnerOutsideIsRecalledNothing() throws IOException {
        register();
        relay();
        assertThat(to("BY")).isEmpty();
        correct(text -> text);
        relay();
        assertThat(to("BY")).isEmpty();
        assertThat(ledger.draw("select count(*) from consignment where partner = 'BY'"))
                .isEqualTo("0");
    }

    @Test
    void afterTheRecallNothingOfTheCaseGoesThere() throws IOException {
        register();
        relay();
        correct(RecallsDatabaseTest::withPaperOfLithuania);
        relay();
        int before = to("LT").size();
        sender.send("UA-DMS/status-change", "01-lodged");
        relay();
        assertThat(to("LT")).hasSize(before);
        assertThat(text(newest("LV"))).contains("<AsylumStatusChange>");
    }

    private void register() throws IOException {
        sender.send("UA-DMS/asylum-registration", "01-single-applicant");
    }

    private void correct(UnaryOperator<String> change) throws IOException {
        sender.send("UA-DMS/data-lifecycle", "01-birth-date-corrected", change);
    }

    private static String withPaperOfLithuania(String text) {
        return text.replaceAll("<м:країна>uz</м:країна>(\\s*)<м:виданий>", "<м:країна>lt</м:країна>$1<м:виданий>");
    }

    private void relay() {
        var leases = new LaneLeases(ledger.jdbc());
        var book = new ConsignmentBook(ledger.jdbc(), ledger.transactions(), leases, ledger.evidence());
        var opened = new OpenedBatches(ledger.part(StoredBatches.class)::open);
        var releases = new PolicyReleases(ledger::policy, CLOCK);
        var packer = new Packer(opened, releases, ids, new Dealings(ledger.jdbc(), ids::name));
        var lanes = new LaneRun(leases, book, packer, new DeliveryLag(new SimpleMeterRegistry(), CLOCK));
        while (lanes.serveNext("test", broker)) {
            assertThat(broker.parcels).hasSizeLessThan(50);
        }
    }

    private List<Parcel> to(String partner) {
        return broker.parcels.stream()
                .filter(p -> p.queue().startsWith("sk.out." + partner + "."))
                .toList();
    }

    private Parcel only(String partner) {
        assertThat(to(partner)).hasSize(1);
        return to(partner).get(0);
    }

    private Parcel newest(String partner) {
        return to(partner).get(to(partner).size() - 1);
    }

    private static String text(Parcel parcel) {
        return new String(parcel.body(), StandardCharsets.UTF_8);
    }
}
