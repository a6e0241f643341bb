package org.soderkoping.hub.normalisation.rules.sender;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Participants;

/** S67: a recipient is an active agency of another country that deals with the kind, written with its own country. */
public final class RecipientsExist implements SemanticRule {
    private final Participants participants;

    public RecipientsExist(Participants participants) {
        this.participants = participants;
    }

    @Override
    public String id() {
        return "S67";
    }

    @Override
    public Set<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(Kind::addressable)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    @Override
    public void check(Look look) {
        look.envelope().list("recipient").filter(r -> !exists(r, look)).forEach(look::refuse);
    }

    private boolean exists(Node recipient, Look look) {
        var sender = look.draft().submission().agency();
        return findAgency(recipient)
                .filter(Agency::active)
                .filter(a -> a.competences().contains(look.draft().kind()))
                .filter(a -> !a.id().country().equals(sender.country()))
                .filter(a -> recipient
                        .findText("country")
                        .filter(a.id().country().alpha2()::equals)
                        .isPresent())
                .isPresent();
    }

    private Optional<Agency> findAgency(Node recipient) {
        return recipient.findText("agencyId").flatMap(id -> participants.findAgency(new AgencyId(id)));
    }
}
