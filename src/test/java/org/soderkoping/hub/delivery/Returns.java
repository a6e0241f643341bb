package org.soderkoping.hub.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.soderkoping.hub.delivery.relay.SecondLook;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Fates;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.fixtures.TestLedger.Batch;
import org.soderkoping.hub.fixtures.TestPostgres;
import org.soderkoping.hub.ledger.LedgerEntry;
import org.soderkoping.hub.ledger.persons.Interlock;
import org.soderkoping.hub.ledger.reading.StoredBatches;
import org.soderkoping.hub.normalisation.SubjectHistory;

/** Asylum cases of any agency, return cases of Slovakia, and a relay that is made anew each time it is asked. */
final class Returns implements AutoCloseable {
    static final String SLOVAKIA = "SK-UHCP";
    private static final Clock CLOCK = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
    private static final Pattern CASE = Pattern.compile("<(caseId|action)>([^<]*)<");

    TestLedger ledger = new TestLedger();
    final List<Parcel> parcels = new ArrayList<>();
    private int submissions;

    LedgerEntry applies(String agency, String caseId, String person) {
        return ledger.record(batch(agency).good(caseId, Fates.registration(agency, caseId, person)));
    }

    /** A status change; gives its message id. */
    String decides(String agency, String caseId, String status, String decision, String effectiveOn) {
        var about = newest(agency, Kind.ASYLUM_REGISTRATION, caseId);
        String record = caseId + " " + status + " " + effectiveOn;
        var batch = batch(agency)
                .following(record, Fates.statusChange(agency, caseId, status, effectiveOn, decision), about);
        ledger.record(batch);
        return batch.id(record).toString();
    }

    void rejects(String agency, String caseId) {
        decides(agency, caseId, "REJECTED", "REJECTED final", "2026-11-20");
    }

    /** A lifecycle message about a registration, or about another kind of message of the case. */
    LedgerEntry changes(String agency, Kind kind, String caseId, Node lifecycle) {
        return ledger.record(
                batch(agency).following("change " + ++submissions, lifecycle, newest(agency, kind, caseId)));
    }

    /** A return case; gives its message id. */
    String returns(String caseId, String person, String... to) {
        return returnsIn(batch(SLOVAKIA), caseId, person, to);
    }

    String returnsIn(Batch batch, String caseId, String person, String... to) {
        batch.good(caseId, Fates.returnCase(caseId, person, to));
        ledger.record(batch);
        return batch.id(caseId).toString();
    }

    Batch batch(String agency) {
        return Batch.of(agency + "/feed", "s-" + ++submissions, 'a');
    }

    private SubjectHistory.Past newest(String agency, Kind kind, String caseId) {
        return ledger.part(SubjectHistory.class)
                .findNewest(new AgencyId(agency), kind, caseId)
                .orElseThrow();
    }

    /** Sends all that may go; gives what came into the queues of the return lane, in its order. */
    String send() {
        int before = parcels.size();
        var lanes = lanes();
        var outlet = new Queues();
        while (lanes.serveNext("test", outlet)) {
            if (parcels.size() > 1_000) {
                throw new IllegalStateException("the relay goes round");
            }
        }
        return drawn(before);
    }

    /** Looks again at all that is held, and then sends. */
    String lookAndSend() {
        look();
        return send();
    }

    void look() {
        ledger.owner().sql("update held_delivery set look_at = '-infinity'").update();
        var look =
                new SecondLook(ledger.jdbc(), ledger.transactions(), ledger.evidence(), ledger.part(Interlock.class));
        while (look.look()) {
            continue;
        }
    }

    LaneRun lanes() {
        var leases = new LaneLeases(ledger.jdbc());
        var book = new ConsignmentBook(ledger.jdbc(), ledger.transactions(), leases, ledger.evidence());
        var opened = new OpenedBatches(ledger.part(StoredBatches.class)::open);
        var releases = new InterlockedReleases(new PolicyReleases(ledger::policy, CLOCK), ledger.part(Interlock.class));
        var ids = new DeliveryIds(TestPostgres.secrets());
        var packer = new Packer(opened, releases, ids, new Dealings(ledger.jdbc(), ids::name));
        return new LaneRun(leases, book, packer, new DeliveryLag(new SimpleMeterRegistry(), CLOCK));
    }

    /** Another hub over the same ledger. */
    void restart() {
        ledger = ledger.restarted();
    }

    private String drawn(int from) {
        return parcels.stream()
                .skip(from)
                .filter(p -> p.queue().endsWith(".return"))
                .map(Returns::drawn)
                .collect(Collectors.joining(", "));
    }

    private static String drawn(Parcel parcel) {
        var name = CASE.matcher(new String(parcel.body(), StandardCharsets.UTF_8));
        return parcel.queue().split("\\.")[2] + " " + (name.find() ? name.group(2) : "?");
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** A broker that confirms everything and keeps it. */
    final class Queues implements Outlet {
        @Override
        public Set<UUID> send(List<Parcel> some) {
            parcels.addAll(some);
            return some.stream().map(Parcel::id).collect(Collectors.toSet());
        }

        @Override
        public void close() {}
    }
}
