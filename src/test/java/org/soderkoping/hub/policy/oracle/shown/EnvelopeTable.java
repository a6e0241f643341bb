package org.soderkoping.hub.policy.oracle.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.oracle.rows.Before;
import org.soderkoping.hub.policy.oracle.rows.FieldRow;
import org.soderkoping.hub.policy.oracle.rows.Leaf;

/** What the hub may write on the envelope of a message for a partner. */
public final class EnvelopeTable {
    private static final Set<String> NEVER = Set.of("issue", "operatorId", "source", "refToMessageId");
    private static final List<String> AS_SENT =
            List.of("kind", "schemaVersion", "createdAt", "handling", "test", "sender");
    private static final Set<String> DIRECTED =
            Set.of("PersonInquiry", "PersonInquiryAnswer", "TransferRequest", "TransferReply", "ReturnCase");
    private static final int PURPOSES = 3;

    private EnvelopeTable() {}

    /** What is wrong with an envelope, a sentence each. */
    public static List<String> wrong(Before before, Set<Purpose> purposes, Node envelope) {
        var wrong = new ArrayList<String>();
        var sent = before.situation().envelope();
        for (Node child : envelope.children()) {
            if (NEVER.contains(child.name())) {
                wrong.add("envelope has " + child.name());
            }
        }
        for (String name : AS_SENT) {
            if (!lines(sent, name).equals(lines(envelope, name))) {
                wrong.add("envelope has another " + name);
            }
        }
        var told = envelope.list("purpose").map(Node::text).collect(Collectors.toSet());
        var may = purposes.stream().map(Enum::name).collect(Collectors.toSet());
        if (!may.containsAll(told) || told.size() != Math.min(PURPOSES, may.size())) {
            wrong.add("envelope has purposes " + told + " of " + may);
        }
        wrong.addAll(agreements(before, envelope));
        recipients(before, envelope).ifPresent(wrong::add);
        ids(before, envelope).ifPresent(wrong::add);
        return wrong;
    }

    private static Object lines(Node envelope, String name) {
        return envelope.list(name).map(Shown::of).toList();
    }

    /** The agreements it goes under, and the earliest day on which one of them wants it forgotten. */
    private static List<String> agreements(Before before, Node envelope) {
        var wrong = new ArrayList<String>();
        var told = envelope.list("agreementRef").map(Node::text).toList();
        if (!told.equals(before.agreements())) {
            wrong.add("envelope has agreements " + told + " instead of " + before.agreements());
        }
        var until = envelope.findText("retainUntil");
        if (!until.equals(before.retainUntil())) {
            wrong.add("envelope has retainUntil " + until + " instead of " + before.retainUntil());
        }
        return wrong;
    }

    /** Directed kinds name the partner's own agencies, all others nobody. */
    private static Optional<String> recipients(Before before, Node envelope) {
        boolean directed = DIRECTED.contains(before.situation().body().name());
        var own = before.situation()
                .envelope()
                .list("recipient")
                .filter(r -> directed && r.findText("country").equals(Optional.of(before.partner())))
                .map(Shown::of)
                .toList();
        return lines(envelope, "recipient").equals(own)
                ? Optional.empty()
                : Optional.of("envelope has recipients " + lines(envelope, "recipient") + " instead of " + own);
    }

    /** D28: the id of the message is another one where no clause releases D. */
    private static Optional<String> ids(Before before, Node envelope) {
        var d = Set.of(Category.D);
        boolean released = before.commitments().stream().anyMatch(c -> c.releases("", d))
                && !FieldRow.forbidden(before, new Leaf("messageId", d, ""));
        boolean same = lines(before.situation().envelope(), "messageId").equals(lines(envelope, "messageId"));
        if (same != released) {
            return Optional.of("envelope has " + (same ? "the original" : "another") + " messageId");
        }
        boolean one = envelope.findText("messageId").equals(envelope.findText("conversationId"));
        return one ? Optional.empty() : Optional.of("envelope has a conversationId that is not its messageId");
    }
}
