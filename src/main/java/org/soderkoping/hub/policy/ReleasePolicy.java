package org.soderkoping.hub.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final RuleBook rules;
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
        this.rules = engine.rules();
        this.projector = new Projector(engine.rules(), engine.secrets());
        this.clock = clock;
    }

    /** The rules and the keys of a policy. */
    record Engine(RuleBook rules, Secrets secrets) {}

    /** Decides every record of a batch for every partner but the sender's own country. */
    public FanOut decide(ExchangeMessage message) {
        Instant now = clock.instant();
        var decided = message.records().stream().map(r -> decide(r, now)).collect(Collectors.toList());
        return new FanOut(
                message.submission(),
                message.batchNo(),
                message.whole(),
                agreementsVersion(),
                decided,
                message.parked(),
                message.refused());
    }

    /** Name of the agreement set in force, stored with each decision. */
    public String agreementsVersion() {
        return agreements.get().version();
    }

    private FanOut.Decided decide(Normalised record, Instant now) {
        Node message = record.message();
        Set<CountryCode> origins = origins(record, Parts.body(message));
        CountryCode sender = Addresses.sender(message);
        var kinds = Lifecycle.kinds(record);
        var decisions = new TreeMap<CountryCode, Decision>();
        var projected = new HashMap<String, Boolean>();
        for (CountryCode partner : partners) {
            if (!partner.equals(sender)) {
                var clauses = clauses(message, kinds, partner, now);
                var one = new Before(record.kind(), message, origins).partner(partner, clauses);
                boolean reached = Lifecycle.reaches(record, partner);
                decisions.put(partner, reached ? decide(message, one, projected) : Decision.withheld(NEVER_RECEIVED));
            }
        }
        return new FanOut.Decided(record, origins, record.kind().aboutPersons(), decisions);
    }

    /** A record that speaks of others of its sender inherits their origins; one that speaks of nobody known may hide anybody. */
    private static Set<CountryCode> origins(Normalised record, Node body) {
        if (record.about().isEmpty()) {
            return OriginSet.of(record.kind(), body);
        }
        var origins = new HashSet<>(OriginSet.told(record.kind(), body));
        record.about().forEach(past -> origins.addAll(past.origins()));
        return origins;
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
                        true,
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
            return new Release.Withheld(stored.decision().reason());
        }
        var names =
                stored.decision().clauses().stream().map(ReleasePolicy::name).collect(Collectors.toSet());
        Node body = Parts.body(stored.message());
        var clauses = clauses(stored.message(), Lifecycle.kinds(body), partner, now).stream()
                .filter(c -> names.contains(name(c.ref())))
                .toList();
        if (clauses.isEmpty()) {
            return new Release.Withheld(ENDED);
        }
        var origins = new HashSet<>(stored.origins());
        origins.addAll(
                stored.kind().followsAnother()
                        ? OriginSet.told(stored.kind(), body)
                        : OriginSet.of(stored.kind(), body));
        var record = new Before(stored.kind(), stored.message(), origins).partner(partner, clauses);
        Optional<String> refusal = findRefusal(record);
        if (refusal.isPresent()) {
            return new Release.Withheld(refusal.get());
        }
        Optional<Projection> projection = projector.project(stored.message(), record, stored.caseId());
        return projection.<Release>map(Release.Released::new).orElse(new Release.Withheld(OBLIGATORY));
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

        @Override
        public String toString() {
            return kind + " " + decision.reason();
        }
    }

    /** Partners with the same key get the same bytes. */
    public String projectionKey(Stored stored, CountryCode partner, Instant now) {
        Node message = stored.message();
        var clauses = clauses(message, Lifecycle.kinds(Parts.body(message)), partner, now);
        return projectionKey(new Before(stored.kind(), message, stored.origins()).partner(partner, clauses));
    }

    private static String projectionKey(Case record) {
        String clauses = record.clauses().stream().map(Clause::ref).collect(Collectors.joining(","));
        var told = Lifecycle.replacement(record).orElse(record);
        boolean own = record.toOrigin()
                || record.kind().directed()
                || told.kind() == Kind.BORDER_EVENT && told.atPartnersBorder()
                || record.kind() == Kind.MIGRATION_STATISTICS && record.toMemberPeopleFlee();
        return clauses + "|" + record.toMemberPeopleFlee() + "|" + (own ? record.partner() : "");
    }

    /** Why a partner would get a record, or not, in sentences a lawyer can follow. */
    public List<String> explain(Kind kind, Node message, CountryCode partner, Instant at) {
        Node body = Parts.body(message);
        var clauses = clauses(message, Lifecycle.kinds(body), partner, at);
        var record = new Before(kind, message, OriginSet.of(kind, body)).partner(partner, clauses);
        return new Explanation(rules, projector).of(message, record);
    }

    private List<Clause> clauses(Node message, Set<String> kinds, CountryCode partner, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var allowed = Addresses.purposes(message);
        var sender = Addresses.sender(message);
        return kinds.stream()
                .flatMap(kind -> agreements.get().listClauses(kind, sender, partner, day).stream())
                .distinct()
                .map(c -> c.forPurposes(allowed))
                .filter(c -> !c.purposes().isEmpty())
                .filter(c -> !c.atBorder() || Lifecycle.atBorder(Parts.body(message), partner))
                .toList();
    }

    private static Set<Purpose> purposes(Case record) {
        return record.clauses().stream().flatMap(c -> c.purposes().stream()).collect(Collectors.toSet());
    }

    /** Agreement and clause without the version. */
    private static String name(String ref) {
        return ref.replaceFirst("/\\d+#", "#");
    }

    /** A message with its origin set, before it is set before a partner. */
    private record Before(Kind kind, Node message, Set<CountryCode> origins) {
        Case partner(CountryCode partner, List<Clause> clauses) {
            return new Case(
                    kind,
                    Parts.body(message),
                    origins,
                    Addresses.recipients(message),
                    Addresses.sender(message),
                    partner,
                    clauses);
        }

        @Override
        public String toString() {
            return kind.number();
        }
    }
}
