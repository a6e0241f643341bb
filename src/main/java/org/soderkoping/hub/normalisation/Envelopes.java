package org.soderkoping.hub.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Feed;

/** Makes the hub's own envelope of a mapped message, in schema order. */
final class Envelopes {
    private static final String SCHEMA_VERSION = "1.0";

    private final ElementModel model;
    private final boolean test;

    Envelopes(ExchangeSchema schema, boolean test) {
        this.model = schema.envelope();
        this.test = test;
    }

    /** What an envelope is made of. */
    record Facts(
            Submission submission,
            Feed feed,
            Agency sender,
            RawRecord raw,
            Kind kind,
            UUID id,
            String createdAt,
            List<Node> recipients) {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    Node make(Facts facts) {
        var nodes = new ArrayList<Node>();
        leaf(nodes, "messageId", facts.id().toString());
        leaf(nodes, "conversationId", facts.id().toString());
        leaf(nodes, "kind", facts.kind().element());
        leaf(nodes, "schemaVersion", SCHEMA_VERSION);
        leaf(nodes, "createdAt", facts.createdAt());
        nodes.add(party(facts.sender()));
        nodes.addAll(facts.recipients());
        facts.feed().purposes().stream().sorted().map(Purpose::name).forEach(p -> leaf(nodes, "purpose", p));
        facts.feed().profile().ifPresent(p -> leaf(nodes, "profile", p));
        leaf(nodes, "handling", facts.feed().handling());
        for (String own : List.of("issue", "operatorId")) {
            String value = facts.submission().header().get(own);
            if (value != null) {
                leaf(nodes, own, value);
            }
        }
        leaf(nodes, "test", Boolean.toString(test));
        nodes.add(source(facts));
        return Node.branch(model, nodes, null);
    }

    private Node party(Agency agency) {
        var party = model.child("sender");
        return Node.branch(
                party,
                List.of(
                        Node.leaf(party.child("country"), agency.id().country().alpha2(), null),
                        Node.leaf(party.child("agencyId"), agency.id().value(), null),
                        Node.leaf(party.child("role"), agency.role(), null)),
                null);
    }

    private Node source(Facts facts) {
        var source = model.child("source");
        return Node.branch(
                source,
                List.of(
                        Node.leaf(
                                source.child("nativeFormat"),
                                facts.feed().id() + " v" + facts.feed().version(),
                                null),
                        Node.leaf(source.child("nativeMessageId"), facts.raw().id(), null),
                        Node.leaf(
                                source.child("nativeSha256"), facts.submission().digest(), null),
                        Node.leaf(
                                source.child("receivedVia"),
                                facts.submission().channel().name(),
                                null)),
                null);
    }

    private void leaf(List<Node> into, String name, String text) {
        into.add(Node.leaf(model.child(name), text, null));
    }
}
