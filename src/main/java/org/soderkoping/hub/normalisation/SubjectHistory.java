package org.soderkoping.hub.normalisation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;

/** What a rule may know of the past: the sender's own records and nothing else. */
public interface SubjectHistory {
    /** Which of these ids are already recorded, each with the digest of its mapped body (rule S02). */
    Map<UUID, String> listDigests(Set<UUID> messageIds);

    /** The newest version an agency has sent of a case. */
    Optional<Integer> findVersion(AgencyId agency, Kind kind, String caseId);
}
