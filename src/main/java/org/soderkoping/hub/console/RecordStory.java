package org.soderkoping.hub.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.ledger.reading.RecordTrails.Progress;
import org.soderkoping.hub.ledger.reading.RecordTrails.Trail;
import org.soderkoping.hub.policy.Decision;
import org.soderkoping.hub.policy.explanation.Stop;

/** Tells in sentences what was decided about a stored record for one partner and how far it got; never a value. */
final class RecordStory {
    private RecordStory() {}

    static List<String> tell(Trail trail, CountryCode partner) {
        var lines = new ArrayList<String>();
        lines.add("Record " + trail.messageId() + ": " + trail.kind().number() + " "
                + trail.kind().element() + " of " + trail.feed() + ", version " + trail.version() + ", received "
                + trail.receivedAt() + ".");
        lines.add(
                "Decided at intake under agreement set " + trail.agreements() + ", mapped by " + trail.mapping() + ".");
        lines.add(trail.decision()
                .map(d -> decided(d, partner))
                .orElse(partner + " gets nothing: it is the sender's own country."));
        trail.progress().ifPresent(p -> lines.add("Delivery: " + delivered(p, partner)));
        if (!trail.exceptions().isEmpty()) {
            lines.add("Taken out: " + String.join("; ", trail.exceptions()) + ".");
        }
        return lines;
    }

    private static String decided(Decision decision, CountryCode partner) {
        if (decision.recalled()) {
            return partner + " has an earlier state that it is asked to give back by the ids of its deliveries: "
                    + Stop.ofReason(decision.reason()).phrase() + ".";
        }
        if (!decision.released()) {
            return partner + " gets nothing: "
                    + Stop.ofReason(decision.reason()).phrase() + ".";
        }
        String purposes = decision.purposes().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
        return partner + " gets it: released by " + String.join(", ", decision.clauses()) + " for " + purposes + ".";
    }

    private static String delivered(Progress progress, CountryCode partner) {
        if (progress.refused()) {
            return partner + " has rejected the message, or refused it by its receipt.";
        }
        if (progress.processed()) {
            return partner + " has confirmed that it is processed.";
        }
        if (progress.taken()) {
            return partner + " has taken it; its receipt is not here yet.";
        }
        if (progress.sent()) {
            return "it lies in the queue of " + partner + ", not taken yet.";
        }
        return progress.excepted() ? "it was taken out before sending." : "it waits to be sent.";
    }
}
