package org.soderkoping.hub.editions;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Addressees;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory;

/** What samples take to have been sent before them. */
final class SamplePast implements SubjectHistory {
    private static final String OTHER_BODY = "?";

    private final List<Sent> sent;
    private final boolean whole;

    private SamplePast(List<Sent> sent, boolean whole) {
        this.sent = sent;
        this.whole = whole;
    }

    private record Sent(AgencyId agency, Past past) {}

    /** All that came before a sample, which knows the same message again. */
    static SamplePast whole(List<ExchangeMessage> batches) {
        return new SamplePast(sent(batches, Set.of()), true);
    }

    /** Cases that are there to be referred to; the samples that made them are not known again. */
    static SamplePast registrations(List<ExchangeMessage> batches, Collection<CountryCode> recipients) {
        return new SamplePast(sent(batches, Set.copyOf(recipients)), false);
    }

    /** As the ledger takes them: each id once. */
    private static List<Sent> sent(List<ExchangeMessage> batches, Set<CountryCode> recipients) {
        var ids = new HashSet<UUID>();
        return batches.stream()
                .flatMap(b -> b.records().stream()
                        .filter(r -> ids.add(r.id()))
                        .map(r -> new Sent(b.submission().agency(), past(r, recipients))))
                .toList();
    }

    private static Past past(Normalised record, Set<CountryCode> recipients) {
        var body = record.body();
        return new Past(
                record.id(),
                record.kind(),
                record.caseId(),
                record.version(),
                body,
                Set.of(),
                recipients,
                Addressees.of(record.message()));
    }

    @Override
    public Map<UUID, String> listDigests(Set<UUID> messageIds) {
        return all().map(Past::messageId)
                .filter(id -> whole && messageIds.contains(id))
                .collect(Collectors.toMap(id -> id, id -> OTHER_BODY));
    }

    @Override
    public Optional<Integer> findVersion(AgencyId agency, Kind kind, String caseId) {
        return findNewest(agency, kind, caseId).map(Past::version);
    }

    @Override
    public Optional<Past> findNewest(AgencyId agency, Kind kind, String caseId) {
        return about(agency, kind, caseId).max(Comparator.comparingInt(Past::version));
    }

    @Override
    public List<Past> list(AgencyId agency, Kind kind, String caseId) {
        return whole ? about(agency, kind, caseId).toList() : List.of();
    }

    @Override
    public Optional<Past> find(AgencyId agency, UUID messageId) {
        return all().filter(p -> p.messageId().equals(messageId)).findFirst();
    }

    @Override
    public Optional<List<Past>> findQuestions(Kind kind, String caseId, Collection<AgencyId> askers, AgencyId asked) {
        return Optional.empty();
    }

    private Stream<Past> about(AgencyId agency, Kind kind, String caseId) {
        return sent.stream()
                .filter(s -> s.agency().equals(agency))
                .map(Sent::past)
                .filter(p -> p.kind() == kind && p.caseId().equals(caseId));
    }

    private Stream<Past> all() {
        return sent.stream().map(Sent::past);
    }
}
