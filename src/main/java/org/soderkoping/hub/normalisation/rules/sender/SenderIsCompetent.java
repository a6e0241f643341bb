package org.soderkoping.hub.normalisation.rules.sender;

import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.participants.Participants;

/** S04: an agency sends only the kinds that are its business. */
final class SenderIsCompetent implements SemanticRule {
    private final Participants participants;

    SenderIsCompetent(Participants participants) {
        this.participants = participants;
    }

    @Override
    public String id() {
        return "S04";
    }

    @Override
    public void check(Look look) {
        boolean competent = participants
                .findAgency(look.draft().submission().agency())
                .filter(a -> a.competences().contains(look.draft().kind()))
                .isPresent();
        if (!competent) {
            look.refuse(look.envelope());
        }
    }
}
