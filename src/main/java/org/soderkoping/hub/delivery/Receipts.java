package org.soderkoping.hub.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.delivery.receipts.ReceiptDesk;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Finding;

/** Takes the partners' business receipts from {@code sk.ack.<CC>}; only these close a delivery. */
public final class Receipts {
    private final ReceiptDesk desk;
    private final MeterRegistry meters;

    Receipts(ReceiptDesk desk, MeterRegistry meters) {
        this.desk = desk;
        this.meters = meters;
    }

    /**
     * Applies one receipt; applying it again changes nothing.
     *
     * @param partner whose queue it came from
     * @return why it was refused; empty when it was applied
     */
    public Optional<Finding> accept(CountryCode partner, byte[] signalXml) {
        return acceptAll(partner, List.of(signalXml)).get(0);
    }

    /** Applies several in one transaction; one that is refused does not stop the others. */
    public List<Optional<Finding>> acceptAll(CountryCode partner, List<byte[]> signals) {
        var verdicts = desk.accept(partner, signals);
        for (var verdict : verdicts) {
            String outcome = verdict.map(Finding::code).orElse("applied");
            meters.counter("hub.receipts", "partner", partner.alpha2(), "outcome", outcome)
                    .increment();
        }
        return verdicts;
    }
}
