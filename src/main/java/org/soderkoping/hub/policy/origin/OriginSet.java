package org.soderkoping.hub.policy.origin;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;

/**
 * The countries nothing about a record's persons may reach (docs/data-protection.md, "The origin set"). It errs on the
 * safe side: what is unknown stands for BY, MD and UA.
 */
public final class OriginSet {
    private static final Set<String> STATELESS = Set.of("XXA");
    private static final Set<CountryCode> FLED = CountryCode.MEMBERS_PEOPLE_FLEE;
    /** Withdrawn state → those of its successors that are members people flee, as ISO alpha-3. */
    private static final Map<String, Set<String>> WITHDRAWN = Map.of(
            "SUN",
                    Set.of(
                            "BLR", "MDA", "UKR", "EST", "LVA", "LTU", "RUS", "GEO", "ARM", "AZE", "KAZ", "KGZ", "TJK",
                            "TKM", "UZB"),
            "YUG", Set.of("SRB", "MNE", "HRV", "SVN", "BIH", "MKD"),
            "SCG", Set.of("SRB", "MNE"),
            "CSK", Set.of("CZE", "SVK"),
            "DDR", Set.of("DEU"),
            "ROM", Set.of("ROU"));

    private OriginSet() {}

    /** A record that speaks of others inherits their origins; one that speaks of nobody known may hide anybody. */
    public static Set<CountryCode> of(Normalised record) {
        if (record.about().isEmpty()) {
            return of(record.kind(), record.body());
        }
        var origins = new HashSet<>(told(record.kind(), record.body()));
        record.about().forEach(past -> origins.addAll(inherited(past)));
        return origins;
    }

    /** The origin set of a whole record: of a family the union, of an event the union of its persons. */
    public static Set<CountryCode> of(Kind kind, Node body) {
        if (!kind.aboutPersons()) {
            return Set.of();
        }
        var origins = new HashSet<>(told(kind, body));
        if (describesNobody(kind, body)) {
            origins.addAll(FLED);
        }
        return Set.copyOf(origins);
    }

    /** What the body itself tells of origins, for a record that inherits the rest from what it is about. */
    public static Set<CountryCode> told(Kind kind, Node body) {
        var origins = new HashSet<CountryCode>();
        if (!kind.aboutPersons()) {
            return origins;
        }
        persons(body).forEach(person -> origins.addAll(ofPerson(person)));
        body.list("fearedCountry").forEach(n -> addState(n.text(), origins));
        if (kind == Kind.BORDER_EVENT) {
            origins.addAll(ofPapersUsed(body));
        }
        if (kind == Kind.DATA_LIFECYCLE) {
            Parts.replacement(body).ifPresent(r -> origins.addAll(ofReplacement(r)));
        }
        return origins;
    }

    /**
     * What a record inherits from one it speaks of: the origins recorded with it, and of a question the country it is
     * about, which must not learn from an answer that it was asked (D20b).
     */
    private static Set<CountryCode> inherited(Past past) {
        var origins = new HashSet<>(past.origins());
        if (past.kind() == Kind.COI_INQUIRY) {
            past.body().list("subjectCountry").forEach(n -> addState(n.text(), origins));
        }
        return origins;
    }

    private static Stream<Node> persons(Node body) {
        return body.walk().filter(n -> n.model().isPerson());
    }

    private static Set<CountryCode> ofReplacement(Node body) {
        return told(Kind.findByElement(body.name()).orElseThrow(), body);
    }

    /** Whether a kind about persons describes none here, so that it is held to hide one of BY, MD and UA. */
    public static boolean describesNobody(Kind kind, Node body) {
        return kind.aboutPersons() && persons(body).findAny().isEmpty();
    }

    /** The issuing states of papers used in an event, whoever of its persons used them. */
    static Set<CountryCode> ofPapersUsed(Node event) {
        var origins = new HashSet<CountryCode>();
        event.list("documentsUsed").forEach(d -> issuer(d, "issuingState", origins));
        return origins;
    }

    /** The origin set of one person. */
    public static Set<CountryCode> ofPerson(Node person) {
        var origins = new HashSet<CountryCode>();
        nationalities(person, origins);
        person.list("document").forEach(d -> issuer(d, "issuingState", origins));
        person.list("identifier").forEach(i -> issuer(i, "issuer", origins));
        person.findText("habitualResidence").ifPresent(r -> residence(r, person, origins));
        person.list("previousResidence").forEach(r -> previousResidence(String.valueOf(r.text()), origins));
        return origins;
    }

    private static void nationalities(Node person, Set<CountryCode> origins) {
        var codes = person.list("nationality")
                .flatMap(n -> n.findText("code").stream())
                .toList();
        if (codes.isEmpty()) {
            origins.addAll(FLED);
        }
        for (String code : codes) {
            if (STATELESS.contains(code)) {
                if (person.findText("habitualResidence").isEmpty()) {
                    origins.addAll(FLED);
                }
            } else if (!(WITHDRAWN.containsKey(code) && successorVerified(person, code))) {
                addState(code, origins);
            }
        }
    }

    /** A state by its code; one that is unknown, withdrawn or none stands for BY, MD and UA. */
    private static void addState(@org.jspecify.annotations.Nullable String code, Set<CountryCode> origins) {
        CountryCode.findByAlpha3(String.valueOf(code)).ifPresentOrElse(origins::add, () -> origins.addAll(FLED));
    }

    private static void issuer(Node paper, String element, Set<CountryCode> origins) {
        paper.findText(element).ifPresent(code -> addState(code, origins));
    }

    private static void residence(String code, Node person, Set<CountryCode> origins) {
        boolean stands = nationalityCodes(person).findAny().isEmpty()
                || nationalityCodes(person).anyMatch(OriginSet::ofNoState);
        var country = CountryCode.findByAlpha3(code);
        if (country.isEmpty()) {
            origins.addAll(FLED);
        } else if (stands || country.get().peopleMayFlee()) {
            origins.add(country.get());
        }
    }

    /** A state of today counts if people flee it, so that one who lived in a responsible state does not lose it. */
    private static void previousResidence(String code, Set<CountryCode> origins) {
        var country = CountryCode.findByAlpha3(code);
        if (country.map(CountryCode::peopleMayFlee).orElse(true)) {
            addState(code, origins);
        }
    }

    /** Stateless or unknown: no state's code of today or of the past. */
    private static boolean ofNoState(String code) {
        return !WITHDRAWN.containsKey(code) && CountryCode.findByAlpha3(code).isEmpty();
    }

    private static boolean successorVerified(Node person, String withdrawn) {
        return person.list("nationality")
                .filter(n -> n.findText("status").filter("VERIFIED"::equals).isPresent())
                .flatMap(n -> n.findText("code").stream())
                .anyMatch(WITHDRAWN.getOrDefault(withdrawn, Set.of())::contains);
    }

    private static Stream<String> nationalityCodes(Node person) {
        return person.list("nationality").flatMap(n -> n.findText("code").stream());
    }
}
