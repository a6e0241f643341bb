package org.soderkoping.hub.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.policy.FanOut.Awaited;
import org.soderkoping.hub.policy.FanOut.Decided;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.profiles.ReplyTime;

/**
 * Which requests for a transfer the hub awaits a reply to (S55): those that go to the state asked, unless their sender's
 * own country is one their persons may have fled, for it is told nothing of what follows.
 */
final class AwaitedReplies {
    private static final int DATE = 10;

    private AwaitedReplies() {}

    static List<Awaited> of(List<Decided> records, Agreements agreements) {
        return records.stream()
                .filter(d -> request(d).isPresent())
                .filter(d -> !d.origins().contains(Addresses.sender(d.record().message())))
                .flatMap(d -> awaited(d, agreements).stream())
                .toList();
    }

    /** The body of a request, also where a correction brings it. */
    private static Optional<Node> request(Decided decided) {
        Node body = decided.record().body();
        return Optional.of(Parts.replacement(body).orElse(body))
                .filter(b -> b.name().equals(Kind.TRANSFER_REQUEST.element()));
    }

    private static Optional<Awaited> awaited(Decided decided, Agreements agreements) {
        var record = decided.record();
        var asked = asked(decided);
        boolean corrects = record.kind() != Kind.TRANSFER_REQUEST;
        return request(decided)
                .filter(r -> corrects || !asked.isEmpty())
                .flatMap(r -> r.findText("replyBy"))
                .map(day -> new Awaited(
                        record.id(),
                        asked,
                        LocalDate.parse(day.substring(0, DATE)),
                        ReplyTime.of(record, agreements).orElse(Period.ZERO)));
    }

    private static Set<AgencyId> asked(Decided decided) {
        return Addresses.envelope(decided.record().message())
                .list("recipient")
                .flatMap(r -> r.findText("agencyId").stream())
                .map(AgencyId::new)
                .filter(agency -> Optional.ofNullable(decided.decisions().get(agency.country()))
                        .filter(Decision::released)
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
