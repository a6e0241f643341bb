package org.soderkoping.hub.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.soderkoping.hub.ledger.writing.Draft;
import org.soderkoping.hub.policy.Decision;

/** Counts what was committed; a repeat counts nothing. */
final class LedgerCounters {
    private final MeterRegistry meters;

    LedgerCounters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Draft written) {
        String agency = written.fanOut().submission().agency().value();
        for (var entry : written.entries()) {
            var kind = entry.decided().record().kind();
            messages(agency, kind.number(), "accepted");
            entry.decided().decisions().values().forEach(this::decision);
        }
        for (var refused : written.refused()) {
            messages(agency, "none", "refused");
            refused.findings().stream()
                    .filter(f -> f.refuses())
                    .forEach(f ->
                            meters.counter("hub.refusals", "code", f.code()).increment());
        }
    }

    private void messages(String agency, String kind, String outcome) {
        meters.counter("hub.messages", "agency", agency, "kind", kind, "outcome", outcome)
                .increment();
    }

    private void decision(Decision decision) {
        meters.counter("hub.decisions", "outcome", decision.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
