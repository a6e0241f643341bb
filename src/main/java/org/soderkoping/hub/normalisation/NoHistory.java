package org.soderkoping.hub.normalisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;

/** Nothing was ever sent. */
final class NoHistory implements SubjectHistory {
    @Override
    public Map<UUID, String> listDigests(Set<UUID> messageIds) {
        return Map.of();
    }

    @Override
    public Optional<Integer> findVersion(AgencyId agency, Kind kind, String caseId) {
        return Optional.empty();
    }

    @Override
    public Optional<Past> findNewest(AgencyId agency, Kind kind, String caseId) {
        return Optional.empty();
    }

    @Override
    public List<Past> list(AgencyId agency, Kind kind, String caseId) {
        return List.of();
    }

    @Override
    public Optional<Past> find(AgencyId agency, UUID messageId) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Past>> findQuestions(Kind kind, String caseId, Collection<AgencyId> askers, AgencyId asked) {
        return Optional.empty();
    }
}
