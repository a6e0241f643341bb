package org.soderkoping.hub.ledger;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.ledger.store.RecordTable;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.security.Sealing;

/**
 * Tells the rules of the sender's own past. Both questions can only be about its own: message ids are made of the
 * agency's name, and so is the pseudonym of a case.
 */
final class RecordHistory implements SubjectHistory {
    private final RecordTable records;
    private final Sealing sealing;

    RecordHistory(RecordTable records, Sealing sealing) {
        this.records = records;
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
}
