package org.soderkoping.hub.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.delivery.outlet.Parcel;
import org.soderkoping.hub.delivery.relay.Load.Exempt;
import org.soderkoping.hub.delivery.relay.Load.Item;
import org.soderkoping.hub.delivery.relay.Load.Part;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.fixtures.TestLedger.Batch;
import org.soderkoping.hub.ledger.RecordId;

/** A worker that slept past its lease finds another in its lane; whatever it still wants to note is ignored. */
class LostLeaseDatabaseTest {
    private static final UUID SUBJECT = new UUID(1, 1);
    private static final UUID PARCEL = new UUID(2, 2);
    private static final String ROW =
            "select members, sent, excepted, state, attempts, digests is null from consignment";
    private static final String UNTOUCHED = "11 | 00 | 00 | OPEN | 0 | true";

    private final TestLedger ledger = new TestLedger();
    private LaneLeases leases;
    private ConsignmentBook book;
    private Lease slept;
    private Lease current;

    @BeforeEach
    void twoWorkersInTurn() {
        ledger.record(Batch.of("UA-DPSU/border-event", "s-1", 'a')
                .good("e-1", Messages.event(false, "SYR"))
                .good("e-2", Messages.event(false, "AFG")));
        leases = new LaneLeases(ledger.jdbc());
        book = new ConsignmentBook(ledger.jdbc(), ledger.transactions(), leases, ledger.evidence());
        slept = leases.take("first").orElseThrow();
        ledger.jdbc().sql("update lane_lease set until = '-infinity'").update();
        current = leases.take("second").orElseThrow();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aLeaseIsTakenByOneAtATime() {
        assertThat(slept + ", " + current).isEqualTo("BY/border fence 1, BY/border fence 2");
        assertThat(leases.take("third")).isEmpty();
    }

    @Test
    void withALostLeaseNothingIsBegun() {
        assertThat(book.begin(slept, load())).isFalse();
        assertThat(state()).isEqualTo(UNTOUCHED);
    }

    @Test
    void withALostLeaseNothingIsMarked() {
        assertThat(book.mark(slept, load(), Set.of(PARCEL))).isFalse();
        assertThat(state()).isEqualTo(UNTOUCHED);
    }

    @Test
    void withALostLeaseNothingIsQuarantined() {
        book.quarantine(slept, load().parts().get(0), List.of(poisoned()));
        assertThat(state()).isEqualTo(UNTOUCHED);
    }

    @Test
    void aLostLeaseGivesBackNobodyElsesLane() {
        leases.release(slept);
        leases.fail(slept);
        assertThat(leases.prolong(current)).isTrue();
        assertThat(ledger.draw("select owner, fence, failures from lane_lease")).isEqualTo("second | 2 | 0");
    }

    @Test
    void withTheLeaseInHandAllIsNoted() {
        var load = load();
        assertThat(book.begin(current, load)).isTrue();
        assertThat(book.mark(current, load, Set.of(PARCEL))).isTrue();
        assertThat(state()).isEqualTo("11 | 10 | 00 | OPEN | 1 | false");
        book.quarantine(current, load.parts().get(0), List.of(poisoned()));
        assertThat(ledger.draw(ROW)).isEqualTo("11 | 10 | 01 | PUBLISHED | 1 | false");
        assertThat(ledger.draw("select partner, lane, reason, detail from exception_record"))
                .isEqualTo("BY | BORDER | QUARANTINED | SK-7002");
    }

    private String state() {
        assertThat(ledger.draw("select reason from exception_record")).isEmpty();
        return ledger.draw(ROW);
    }

    private Load load() {
        var consignment = book.listOpen(current).consignments().get(0);
        var parcel = new Parcel(PARCEL, "sk.out.BY.border", "", "", "", Map.of(), new byte[0]);
        var item = new Item(0, SUBJECT, parcel, new byte[16]);
        return new Load(List.of(new Part(consignment, List.of(item), List.of(), List.of())));
    }

    private Exempt poisoned() {
        long batch = book.listOpen(current).consignments().get(0).batchId();
        return new Exempt(new RecordId(batch, 1), SUBJECT, "QUARANTINED", "SK-7002");
    }
}
