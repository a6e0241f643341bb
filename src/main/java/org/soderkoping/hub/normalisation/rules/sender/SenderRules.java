package org.soderkoping.hub.normalisation.rules.sender;

import java.util.List;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.participants.Participants;

/** What is asked of every message: who sends it, when, and in which characters. */
public final class SenderRules {
    private SenderRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list(Participants participants) {
        return List.of(
                new CreatedInTime(),
                new SenderIsWhoItSays(participants),
                new SenderIsCompetent(participants),
                new AddressedToSomebody(),
                new RecipientsExist(participants),
                new HandlingFitsContent(),
                new CleanText());
    }
}
