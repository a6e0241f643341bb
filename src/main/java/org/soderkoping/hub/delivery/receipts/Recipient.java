package org.soderkoping.hub.delivery.receipts;

import java.util.List;
import java.util.Map;
import org.soderkoping.hub.ledger.Marks;
import org.soderkoping.hub.ledger.signal.SignalDocument.Level;

/** How far one partner has come with the records of a batch. */
record Recipient(Marks members, Marks sent, Marks taken, Marks processed, Marks refused, Marks excepted) {

    /**
     * Which records have reached which level at everyone who gets them. Who was taken out (withheld at sending,
     * quarantined) is waited for no longer; a record that is left with nobody is WITHHELD.
     */
    static Map<Level, Marks> reached(List<Recipient> recipients) {
        int size = recipients.get(0).members.size();
        var meant = union(size, recipients, Recipient::members);
        var going = union(size, recipients, Recipient::going);
        return Map.of(
                Level.AVAILABLE, everywhere(going, recipients, Recipient::available),
                Level.TAKEN, everywhere(going, recipients, Recipient::wasTaken),
                Level.PROCESSED, everywhere(going, recipients, Recipient::processed),
                Level.REFUSED, union(size, recipients, Recipient::refused),
                Level.WITHHELD, meant.without(going));
    }

    private Marks going() {
        return members.without(excepted).or(sent);
    }

    /** A later level implies the earlier one, which may be noted later. */
    private Marks available() {
        return sent.or(wasTaken());
    }

    private Marks wasTaken() {
        return taken.or(processed).or(refused);
    }

    private static Marks everywhere(
            Marks going, List<Recipient> recipients, java.util.function.Function<Recipient, Marks> level) {
        var all = going;
        for (var recipient : recipients) {
            all = all.without(recipient.going().without(level.apply(recipient)));
        }
        return all;
    }

    private static Marks union(
            int size, List<Recipient> recipients, java.util.function.Function<Recipient, Marks> part) {
        return recipients.stream().map(part).reduce(Marks.none(size), Marks::or);
    }
}
