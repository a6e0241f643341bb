package org.soderkoping.hub.policy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.cases.Case;

/** What is different about a message that corrects or takes back another one: it goes the way its target went. */
final class Lifecycle {
    private Lifecycle() {}

    /** The kinds whose clauses apply: its own, or those of its targets. */
    static Set<String> kinds(Normalised record) {
        return record.kind() != Kind.DATA_LIFECYCLE
                ? Set.of(record.kind().element())
                : record.about().stream()
                        .map(p -> p.kind().element())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same when only the message is there: of one that takes back, any; the stored clauses say which. */
    static Set<String> kinds(Node body) {
        if (!body.name().equals(Kind.DATA_LIFECYCLE.element())) {
            return Set.of(body.name());
        }
        return Parts.replacement(body)
                .map(r -> Set.of(r.name()))
                .orElseGet(() -> Arrays.stream(Kind.values())
                        .map(Kind::element)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** A lifecycle message reaches only whom its target was meant for: never a first message to anybody. */
    static boolean reaches(Normalised record, CountryCode partner) {
        return record.kind() != Kind.DATA_LIFECYCLE
                || record.about().stream().anyMatch(p -> p.recipients().contains(partner));
    }

    /** The new body before the same partner, for the rules of its own kind. */
    static Optional<Case> replacement(Case record) {
        if (record.kind() != Kind.DATA_LIFECYCLE) {
            return Optional.empty();
        }
        return Parts.replacement(record.body()).map(record::within);
    }

    /** Whether an event, or the event a correction brings, is at the partner's border. */
    static boolean atBorder(Node body, CountryCode partner) {
        boolean takesBack = body.name().equals(Kind.DATA_LIFECYCLE.element())
                && Parts.replacement(body).isEmpty();
        var event = Parts.replacement(body).orElse(body);
        return takesBack
                || new Case(Kind.BORDER_EVENT, event, Set.of(), Set.of(), partner, partner, List.of())
                        .atPartnersBorder();
    }
}
