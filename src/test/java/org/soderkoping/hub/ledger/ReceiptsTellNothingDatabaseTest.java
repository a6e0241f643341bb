package org.soderkoping.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.fixtures.TestLedger.Batch;

/**
 * A sender that its own people may have fled: what others get of its record, and what the record says of a person, changes
 * no byte of its receipt and none of the levels it would be told of later.
 */
class ReceiptsTellNothingDatabaseTest {
    private static final String BORDER = "UA-DPSU/border-event";

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theReceiptIsTheSameWhoeverGetsTheRecordAndWhateverItSaysOfThePersons() {
        var first = receipt("s-1", Messages.event(false, "UKR"));
        assertThat(ledger.draw("select decisions from record")).contains("R RELEASED");
        assertThat(receipt("s-2", Messages.event(true, "UKR", "SYR"))).isEqualTo(first);
        assertThat(receipt("s-3", Messages.event(false, "UKR", "BLR"))).isEqualTo(first);
        assertThat(receipt("s-4", with("<sex>1", "<sex>2", Messages.event(false, "XXX"))))
                .isEqualTo(first);
        assertThat(ledger.draw("select distinct told_available, told_taken, told_processed, told_refused, told_withheld"
                        + " from batch"))
                .as("levels that count as told, so that none is told")
                .isEqualTo("1 | 1 | 1 | 1 | 1");
        assertThat(ledger.draw("select level from reply")).isEmpty();
    }

    private String receipt(String submission, Node event) {
        var batch = Batch.of(BORDER, submission, 'a').good("event-" + submission, event);
        var receipt = Objects.requireNonNull(ledger.record(batch).receipt());
        return new String(receipt.signal(), StandardCharsets.UTF_8)
                .replace(submission, "s")
                .replace(batch.id("event-" + submission).toString(), "m");
    }

    private static Node with(String text, String other, Node event) {
        return Messages.read(Kind.BORDER_EVENT, Messages.inside(event).replace(text, other));
    }
}
