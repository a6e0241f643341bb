package org.soderkoping.hub.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.Gates.Passage;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.policy.explanation.Explanation.Heading;
import org.soderkoping.hub.policy.explanation.Stop;
import org.soderkoping.hub.policy.origin.OriginSet;
import org.soderkoping.hub.policy.profiles.ProfileRules;
import org.soderkoping.hub.policy.projection.Projection;
import org.soderkoping.hub.policy.projection.Projector;
import org.soderkoping.hub.policy.rules.RuleBook;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.Secrets;

/**
 * Fourth stage: who gets which fields. Gates, then prohibitions with the origin firewall first, then the clauses'
 * grants, then coarser forms; what nobody releases is withheld (docs/data-protection.md).
 */
public final class ReleasePolicy {
    private final Collection<CountryCode> partners;
    private final Supplier<Agreements> agreements;
    private final Gates gates;
    private final Stops stops;
    private final Engine engine;
    private final Projector projector;
    private final Account account;
    private final Clock clock;

    /** @param partners all countries that may receive */
    public ReleasePolicy(
            Collection<CountryCode> partners, Supplier<Agreements> agreements, Secrets secrets, Clock clock) {
        this(partners, agreements, new Engine(RuleBook.standard(), secrets), clock);
    }

    /** The policy over the agreement files of a home folder, read once. */
    public static ReleasePolicy read(
            HubFolders folders, Collection<CountryCode> partners, Secrets secrets, Clock clock) {
        var agreements = Agreements.read(folders);
        return new ReleasePolicy(partners, () -> agreements, secrets, clock);
    }

    ReleasePolicy(Collection<CountryCode> partners, Supplier<Agreements> agreements, Engine engine, Clock clock) {
        this.partners = List.copyOf(partners);
        this.agreements = agreements;
        this.gates = new Gates(agreements);
        this.stops = new Stops(engine.rules());
        this.engine = engine;
        this.projector = new Projector(engine.rules(), engine.secrets());
        this.account = new Account(gates, stops, projector);
        this.clock = clock;
    }

    /** The rules and the keys of a policy. */
    record Engine(RuleBook rules, ProfileRules profiles, Secrets secrets) {
        Engine(RuleBook rules, Secrets secrets) {
            this(rules, ProfileRules.standard(), secrets);
        }
    }

    /** The same for records that were held to the profiles before: it decides on all of them. */
    public ReleasePolicy decisionsAlone() {
        return new ReleasePolicy(
                partners, agreements, new Engine(engine.rules(), ProfileRules.NONE, engine.secrets()), clock);
    }

    /** A batch held to the profiles of the agreements, as {@link #decide} does before it decides. */
    public ExchangeMessage hold(ExchangeMessage message) {
        return engine.profiles().hold(message, agreements.get());
    }

    /** Decides every record of a batch for every partner but the sender's own country. */
    public FanOut decide(ExchangeMessage batch) {
        var message = hold(batch);
        Instant now = clock.instant();
        var decided = message.records().stream().map(r -> decide(r, now)).collect(Collectors.toList());
        return new FanOut(
                message.submission(),
                message.batchNo(),
                message.whole(),
                agreementsVersion(),
                decided,
                message.parked(),
                message.refused(),
                AwaitedReplies.of(decided, agreements.get()));
    }

    /** Name of the agreement set in force, stored with each decision. */
    public String agreementsVersion() {
        return agreements.get().version();
    }

    private FanOut.Decided decide(Normalised record, Instant now) {
        var dossier = Dossier.of(record, OriginSet.of(record));
        var decisions = new TreeMap<CountryCode, Decision>();
        var projected = new HashMap<Sharing, Boolean>();
        for (CountryCode partner : partners) {
            if (!partner.equals(dossier.sender())) {
                var one = dossier.before(partner, gates.listOpen(new Passage(dossier, partner, now)));
                boolean reached = Lifecycle.reaches(record, partner);
                decisions.put(
                        partner,
                        reached
                                ? orRecall(decide(one, projected), record.kind())
                                : Decision.withheld(Stop.NEVER_RECEIVED.code()));
            }
        }
        return new FanOut.Decided(record, dossier.origins(), record.kind().aboutPersons(), decisions);
    }

    /** Who got an earlier state and may not have the new one gives the old one back. */
    private static Decision orRecall(Decision decision, Kind kind) {
        return decision.released() || kind != Kind.DATA_LIFECYCLE ? decision : Decision.recalled(decision.reason());
    }

    private Decision decide(Case record, Map<Sharing, Boolean> projected) {
        Optional<Stop> stop = stops.findFirst(record);
        if (stop.isPresent()) {
            return Decision.withheld(stop.get().code());
        }
        boolean whole = projected.computeIfAbsent(Sharing.of(record), k -> projector.whole(record));
        return whole
                ? new Decision(
                        Decision.Outcome.RELEASED,
                        "RELEASED",
                        record.clauses().stream().map(Clause::ref).toList(),
                        purposes(record))
                : Decision.withheld(Stop.OBLIGATORY.code());
    }

    /**
     * Decides again at the moment of sending; the stricter of the stored decision and today's agreements wins.
     *
     * @param origins as stored with the record
     */
    public Release release(Stored stored, CountryCode partner, Instant now) {
        if (!stored.decision().released()) {
            return kept(stored, stored.decision().reason());
        }
        var passage = stored.passage(partner, now);
        var record = passage.record().before(partner, gates.listOpen(passage));
        if (record.clauses().isEmpty()) {
            return kept(stored, Stop.ENDED.code());
        }
        Optional<Stop> stop = stops.findFirst(record);
        if (stop.isPresent()) {
            return kept(stored, stop.get().code());
        }
        Optional<Projection> projection = projector.project(stored.message(), record, stored.caseId());
        return projection.<Release>map(Release.Released::new).orElseGet(() -> kept(stored, Stop.OBLIGATORY.code()));
    }

    /** What a lifecycle message does not tell a partner that got its target, it recalls. */
    private static Release kept(Stored stored, String reason) {
        return stored.kind() == Kind.DATA_LIFECYCLE && stored.decision().goes()
                ? new Release.Recalled(reason)
                : new Release.Withheld(reason);
    }

    /**
     * A record as the ledger kept it, with the decision of then for one partner.
     *
     * @param caseId what its sender calls its case
     */
    public record Stored(Kind kind, Node message, String caseId, Set<CountryCode> origins, Decision decision) {
        /** A record whose body begins with the id of its case. */
        public Stored(Kind kind, Node message, Set<CountryCode> origins, Decision decision) {
            this(
                    kind,
                    message,
                    String.valueOf(Parts.body(message).children().get(0).text()),
                    origins,
                    decision);
        }

        /** With the origins stored and those of today's reading, whichever are more. */
        private Dossier dossier() {
            var all = new HashSet<>(origins);
            Node body = Parts.body(message);
            all.addAll(kind.inheritsOrigins() ? OriginSet.told(kind, body) : OriginSet.of(kind, body));
            return Dossier.of(kind, message, all);
        }

        /** By the clauses that released it, and no others. */
        private Passage passage(CountryCode partner, Instant now) {
            var passage = new Passage(dossier(), partner, now);
            return decision.released()
                    ? passage.naming(
                            decision.clauses().stream().map(Clause::name).collect(Collectors.toSet()))
                    : passage;
        }

        @Override
        public String toString() {
            return kind + " " + decision.reason();
        }
    }

    /** Partners with the same key get the same bytes. */
    public String projectionKey(Stored stored, CountryCode partner, Instant now) {
        var dossier = stored.dossier();
        var clauses = gates.listOpen(new Passage(dossier, partner, now));
        return Sharing.of(dossier.before(partner, clauses)).word();
    }

    /** Why a partner would get a record that comes in, or not; says the same as {@link #decide}. */
    public Explanation explain(Normalised record, CountryCode partner, Instant at) {
        var passage = new Passage(Dossier.of(record, OriginSet.of(record)), partner, at);
        var shut = new ArrayList<Stop>();
        if (partner.equals(passage.record().sender())) {
            shut.add(Stop.OWN);
        }
        if (!Lifecycle.reaches(record, partner)) {
            shut.add(Stop.NEVER_RECEIVED);
        }
        return account.of(heading(passage, at, record.about().isEmpty()), passage, shut);
    }

    /** Why a partner gets a stored record when it is sent, or not; says the same as {@link #release}. */
    public Explanation explain(Stored stored, CountryCode partner, Instant at) {
        var passage = stored.passage(partner, at);
        var shut = new ArrayList<Stop>();
        if (!stored.decision().released()) {
            shut.add(Stop.ofReason(stored.decision().reason()));
        } else if (gates.listOpen(passage).isEmpty()) {
            shut.add(Stop.ENDED);
        }
        return account.of(heading(passage, at, !stored.kind().inheritsOrigins()), passage, shut);
    }

    private Heading heading(Passage passage, Instant at, boolean alone) {
        var dossier = passage.record();
        boolean nobody = alone
                && passage.partner().standsIn(dossier.origins())
                && OriginSet.describesNobody(dossier.kind(), dossier.body());
        return new Heading(dossier.kind(), dossier.sender(), passage.partner(), at, agreementsVersion(), nobody);
    }

    private static Set<Purpose> purposes(Case record) {
        return record.clauses().stream().flatMap(c -> c.purposes().stream()).collect(Collectors.toSet());
    }
}
