package org.soderkoping.hub.policy;

import java.time.Clock;
import java.time.Instant;
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
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Rule;
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
    static final String NO_CLAUSE = "NO_CLAUSE";
    static final String OBLIGATORY = "OBLIGATORY";
    static final String ENDED = "D25";
    static final String PURPOSE = "D26";
    static final String NEVER_RECEIVED = "NEVER_RECEIVED";

    private final Collection<CountryCode> partners;
    private final Supplier<Agreements> agreements;
    private final Gates gates;
    private final RuleBook rules;
    private final ProfileRules profiles;
    private final Projector projector;
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
        this.rules = engine.rules();
        this.profiles = engine.profiles();
        this.projector = new Projector(engine.rules(), engine.secrets());
        this.clock = clock;
    }

    /** The rules and the keys of a policy. */
    record Engine(RuleBook rules, ProfileRules profiles, Secrets secrets) {
        Engine(RuleBook rules, Secrets secrets) {
            this(rules, ProfileRules.standard(), secrets);
        }
    }

    /** A batch held to the profiles of the agreements, as {@link #decide} does before it decides. */
    public ExchangeMessage hold(ExchangeMessage message) {
        return profiles.hold(message, agreements.get());
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
        var projected = new HashMap<String, Boolean>();
        for (CountryCode partner : partners) {
            if (!partner.equals(dossier.sender())) {
                var one = dossier.before(partner, gates.listOpen(dossier, partner, now));
                boolean reached = Lifecycle.reaches(record, partner);
                decisions.put(
                        partner,
                        reached
                                ? orRecall(decide(dossier.message(), one, projected), record.kind())
                                : Decision.withheld(NEVER_RECEIVED));
            }
        }
        return new FanOut.Decided(record, dossier.origins(), record.kind().aboutPersons(), decisions);
    }

    /** Who got an earlier state and may not have the new one gives the old one back. */
    private static Decision orRecall(Decision decision, Kind kind) {
        return decision.released() || kind != Kind.DATA_LIFECYCLE ? decision : Decision.recalled(decision.reason());
    }

    private Decision decide(Node message, Case record, Map<String, Boolean> projected) {
        Optional<String> refusal = findRefusal(record);
        if (refusal.isPresent()) {
            return Decision.withheld(refusal.get());
        }
        boolean whole = projected.computeIfAbsent(
                projectionKey(record), k -> projector.project(message, record).isPresent());
        return whole
                ? new Decision(
                        Decision.Outcome.RELEASED,
                        "RELEASED",
                        record.clauses().stream().map(Clause::ref).toList(),
                        purposes(record))
                : Decision.withheld(OBLIGATORY);
    }

    /** The firewall and the other record rules come before any clause is asked. */
    private Optional<String> findRefusal(Case record) {
        return rules.findRecordRule(record)
                .or(() -> Lifecycle.replacement(record).flatMap(rules::findRecordRule))
                .map(Rule::id)
                .or(() -> record.clauses().isEmpty() ? Optional.of(NO_CLAUSE) : Optional.empty());
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
        var names =
                stored.decision().clauses().stream().map(ReleasePolicy::name).collect(Collectors.toSet());
        var dossier = stored.dossier();
        var clauses = gates.listOpen(dossier, partner, now).stream()
                .filter(c -> names.contains(name(c.ref())))
                .toList();
        if (clauses.isEmpty()) {
            return kept(stored, ENDED);
        }
        var record = dossier.before(partner, clauses);
        Optional<String> refusal = findRefusal(record);
        if (refusal.isPresent()) {
            return kept(stored, refusal.get());
        }
        Optional<Projection> projection = projector.project(stored.message(), record, stored.caseId());
        return projection.<Release>map(Release.Released::new).orElseGet(() -> kept(stored, OBLIGATORY));
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

        @Override
        public String toString() {
            return kind + " " + decision.reason();
        }
    }

    /** Partners with the same key get the same bytes. */
    public String projectionKey(Stored stored, CountryCode partner, Instant now) {
        var dossier = stored.dossier();
        return projectionKey(dossier.before(partner, gates.listOpen(dossier, partner, now)));
    }

    private static String projectionKey(Case record) {
        String clauses = record.clauses().stream().map(Clause::ref).collect(Collectors.joining(","));
        boolean own = record.toOrigin()
                || record.kind().directed()
                || record.kind() == Kind.BORDER_EVENT && record.atPartnersBorder()
                || record.kind() == Kind.MIGRATION_STATISTICS && record.toMemberPeopleFlee();
        return clauses + "|" + record.toMemberPeopleFlee() + "|" + (own ? record.partner() : "");
    }

    /** Why a partner would get a record, or not, in sentences a lawyer can follow. */
    public List<String> explain(Kind kind, Node message, CountryCode partner, Instant at) {
        var dossier = Dossier.of(kind, message, OriginSet.of(kind, Parts.body(message)));
        var record = dossier.before(partner, gates.listOpen(dossier, partner, at));
        return new Explanation(rules, projector).of(message, record);
    }

    private static Set<Purpose> purposes(Case record) {
        return record.clauses().stream().flatMap(c -> c.purposes().stream()).collect(Collectors.toSet());
    }

    /** Agreement and clause without the version. */
    private static String name(String ref) {
        return ref.replaceFirst("/\\d+#", "#");
    }
}
