package org.soderkoping.hub.normalisation.rules;

import java.time.Clock;
import java.util.List;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.normalisation.RecordRules;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;

/** Runs the semantic rules on a mapped message. */
public final class SemanticRules implements RecordRules {
    public SemanticRules(HubFolders folders, Participants participants, Clock clock) {}

    @Override
    public List<Finding> check(Draft draft) {
        return List.of();
    }
}
