package org.soderkoping.hub.policy.leaks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.fixtures.RandomMessages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;

/** A message and the agreements it meets. */
public record Scenario(Kind kind, Node message, Agreements agreements) {

    public static Scenario draw(Random random, Kind kind) {
        var message = new RandomMessages(random).message(kind.element());
        return new Scenario(kind, message, new RandomAgreements(random).draw());
    }

    Node body() {
        return message.children().get(1);
    }

    Node envelope() {
        return message.children().get(0);
    }

    private CountryCode sender() {
        return new CountryCode(
                envelope().find("sender").orElseThrow().findText("country").orElseThrow());
    }

    /** Gates D25 (with S64) and D26, and the border of D17. */
    List<Clause> clauses(CountryCode partner) {
        var day = java.time.LocalDate.ofInstant(Submissions.NOW, java.time.ZoneOffset.UTC);
        var purposes = envelope().list("purpose").map(Node::text).toList();
        return agreements.all().stream()
                .filter(a ->
                        !a.suspended() && a.pending().isEmpty() && !a.from().isAfter(day))
                .flatMap((Agreement a) -> a.clauses().stream())
                .filter(c -> c.kinds().contains(body().name()))
                .filter(c -> c.from().contains(sender()) && c.to().contains(partner))
                .filter(c -> c.purposes().stream().anyMatch(p -> purposes.contains(p.name())))
                .filter(c -> !c.atBorder() || Permissions.atBorder(body(), partner.alpha2()))
                .toList();
    }

    /** What a failing test prints: all that is needed to understand it. */
    @Override
    public String toString() {
        return new String(NodeWriter.bytes(message), StandardCharsets.UTF_8) + "\n"
                + agreements.all().stream()
                        .flatMap(a -> a.clauses().stream())
                        .map(Clause::toString)
                        .collect(java.util.stream.Collectors.joining("\n"));
    }
}
