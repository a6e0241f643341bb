package org.soderkoping.hub.normalisation.rules.sender;

import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Participants;

/** S03: the sender is active, and where the data names one it is the agency that sent it. */
final class SenderIsWhoItSays implements SemanticRule {
    private final Participants participants;

    SenderIsWhoItSays(Participants participants) {
        this.participants = participants;
    }

    @Override
    public String id() {
        return "S03";
    }

    @Override
    public void check(Look look) {
        var sender = look.draft().submission().agency();
        if (!participants.findAgency(sender).filter(Agency::active).isPresent()) {
            look.refuse(look.envelope());
        }
        look.body().list("receivingAgency").forEach(party -> {
            boolean same = party.findText("country")
                            .filter(sender.country().alpha2()::equals)
                            .isPresent()
                    && party.findText("agencyId")
                            .filter(id -> !id.equals(sender.value()))
                            .isEmpty();
            if (!same) {
                look.refuse(party);
            }
        });
    }
}
