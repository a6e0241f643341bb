package org.soderkoping.hub.ledger.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Addressees;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.ledger.reading.CaseFile;
import org.soderkoping.hub.ledger.reading.StoredRecord;
import org.soderkoping.hub.ledger.store.RecordTable;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.security.Sealing;

/**
 * Tells the rules of the sender's own past. All questions can only be about its own: message ids are made of the
 * agency's name, so is the pseudonym of a case, and a message is looked for among the agency's own.
 */
public final class RecordHistory implements SubjectHistory {
    private final RecordTable records;
    private final CaseFile cases;
    private final Sealing sealing;

    public RecordHistory(RecordTable records, CaseFile cases, Sealing sealing) {
        this.records = records;
        this.cases = cases;
        this.sealing = sealing;
    }

    @Override
    public Map<UUID, String> listDigests(Set<UUID> messageIds) {
        var digests = new HashMap<UUID, String>();
        records.listDigests(messageIds)
                .forEach((id, digest) -> digests.put(id, HexFormat.of().formatHex(digest)));
        return digests;
    }

    @Override
    public Optional<Integer> findVersion(AgencyId agency, Kind kind, String caseId) {
        return records.findVersion(sealing.subject(agency.value(), caseId), kind);
    }

    @Override
    public Optional<Past> findNewest(AgencyId agency, Kind kind, String caseId) {
        var all = cases.list(sealing.subject(agency.value(), caseId), kind.name(), Kind.DATA_LIFECYCLE.name());
        var states = new CaseStates(kind, all).newestFirst();
        int version = states.stream().mapToInt(StoredRecord::version).max().orElse(0);
        return states.stream()
                .filter(CaseStates::changesTheBody)
                .findFirst()
                .filter(newest -> !CaseStates.takenBack(newest))
                .map(newest -> past(newest, version, about(states)));
    }

    @Override
    public List<Past> list(AgencyId agency, Kind kind, String caseId) {
        var states = cases.list(sealing.subject(agency.value(), caseId), kind.name());
        if (states.isEmpty()) {
            return List.of();
        }
        About about = about(states);
        return states.stream().map(s -> past(s, s.version(), about)).toList();
    }

    @Override
    public Optional<Past> find(AgencyId agency, UUID messageId) {
        return cases.find(agency, messageId).map(s -> past(s, s.version(), about(List.of(s))));
    }

    @Override
    public Optional<List<Past>> findQuestions(Kind kind, String caseId, Collection<AgencyId> askers, AgencyId asked) {
        var known = records.listKnown(
                askers.stream().map(a -> sealing.subject(a.value(), caseId)).toList(), kind);
        return Optional.of(askers.stream()
                .filter(a -> known.contains(sealing.subject(a.value(), caseId)))
                .flatMap(a -> findNewest(a, kind, caseId).stream())
                .filter(q -> q.addressees().contains(asked) && q.recipients().contains(asked.country()))
                .toList());
    }

    /** What all states of a case have in common. */
    private record About(Set<CountryCode> origins, Set<CountryCode> recipients, Set<AgencyId> addressees) {}

    private About about(List<StoredRecord> states) {
        var addressees = states.stream()
                .flatMap(s -> Addressees.of(s.message()).stream())
                .collect(Collectors.toSet());
        return new About(cases.origins(states.get(0).subject()), cases.recipients(states), addressees);
    }

    private static Past past(StoredRecord state, int version, About about) {
        Node body = CaseStates.replacement(state).orElse(CaseStates.body(state));
        Kind kind = Kind.findByElement(body.name()).orElseThrow();
        return new Past(
                state.messageId(),
                kind,
                state.caseId(),
                version,
                body,
                about.origins(),
                about.recipients(),
                about.addressees());
    }
}
