package org.soderkoping.hub.policy.leaks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.agreements.Form;

/**
 * Which leaf may stand in a partner's body: the tables "Prohibitions" and "Grants" of docs/data-protection.md, written a
 * second time from that text and from the categories in the XSD.
 */
final class Permissions {
    private static final Set<String> FLED = Set.of("BY", "MD", "UA");
    private static final Set<Purpose> STUDY = Set.of(Purpose.RISK, Purpose.STATISTICS, Purpose.COI);
    private static final Set<String> PSEUDONYMOUS =
            Set.of("applicationId", "localPersonId", "eventId", "inquiryId", "requestId", "applicationRef", "caseId");
    private static final Set<String> CLAIM = Set.of(
            "applicationId",
            "madeOn",
            "registeredOn",
            "lodgedOn",
            "place/text",
            "place/bcpCode",
            "applicationType",
            "registrationDate");
    private static final Set<String> FLAGGED = Set.of("vulnerability", "unaccompaniedMinor", "healthCheck");

    private static final Map<String, String> OPPOSITE =
            Map.of("PARENT", "CHILD", "CHILD", "PARENT", "GUARDIAN", "WARD", "WARD", "GUARDIAN");

    private static final Map<String, Set<Category>> CATEGORIES = new ConcurrentHashMap<>();

    private final Node body;
    private final String partner;
    private final List<Clause> clauses;

    Permissions(Node body, String partner, List<Clause> clauses) {
        this.body = body;
        this.partner = partner;
        this.clauses = clauses;
    }

    /** Whether a leaf of the output may stand there. */
    boolean allow(String path, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (PSEUDONYMOUS.contains(name) && text.matches("[0-9a-f]{32}")) {
            return true; // D28; the canaries prove it is not the id itself
        }
        if (path.startsWith("personMasked/")) {
            return maskedEventPerson(path);
        }
        if (path.startsWith("dependantMasked/")) {
            return maskedDependant(path, text);
        }
        boolean granted = granted(path) || flag(path) || stateOnly(path);
        return granted && !prohibited(path);
    }

    /** D17 and D18. */
    private boolean maskedEventPerson(String path) {
        boolean asked = body.findText("protectionRequested").equals(Optional.of("true"));
        return !(asked && (FLED.contains(partner) || atBorder())) && atBorder() && masked("person", path);
    }

    private boolean maskedDependant(String path, String text) {
        boolean known = !path.endsWith("/relation") || whatDependantsAre().contains(text);
        return known && masked("dependant", path);
    }

    /** What each dependant is to the applicant, by its own words turned round or else by the applicant's. */
    private Set<String> whatDependantsAre() {
        var first = body.children().stream()
                .filter(n -> n.name().equals("applicant") || n.name().equals("subject"))
                .findFirst()
                .orElseThrow();
        return body.list("dependant")
                .flatMap(d -> Stream.concat(said(d, first).map(t -> OPPOSITE.getOrDefault(t, t)), said(first, d))
                        .limit(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> said(Node by, Node of) {
        String id = of.findText("localPersonId").orElse("");
        return by.list("relation")
                .filter(r -> r.findText("personRef").equals(Optional.of(id)))
                .map(r -> r.findText("type").orElse(""))
                .limit(1);
    }

    private boolean masked(String element, String path) {
        boolean relation = path.endsWith("Masked/relation");
        return !withheld(element)
                && clauses.stream()
                        .filter(c -> !STUDY.containsAll(c.purposes()))
                        .map(c -> c.generalised().get(element))
                        .anyMatch(form -> form == (relation ? Form.RELATION_TYPE : Form.AGE_GROUP));
    }

    private boolean granted(String path) {
        return !withheld(path) && clauses.stream().anyMatch(c -> grants(c, path));
    }

    private boolean withheld(String path) {
        return clauses.stream()
                .flatMap(c -> c.withheld().stream())
                .anyMatch(w -> path.equals(w) || path.startsWith(w + "/"));
    }

    /** A field named singly, or all of its categories; nobody's data for study (D13). */
    private boolean grants(Clause clause, String path) {
        boolean study = STUDY.containsAll(clause.purposes());
        return !(study && personal(path))
                && (clause.fields().contains(path) || clause.categories().containsAll(categories(path)));
    }

    private boolean flag(String path) {
        String parent = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        return path.endsWith("vulnerabilityNoted")
                && clauses.stream()
                        .filter(c -> !STUDY.containsAll(c.purposes()))
                        .anyMatch(c -> FLAGGED.stream()
                                .anyMatch(f -> c.generalised().get(parent + f) == Form.PRESENCE_FLAG
                                        && !withheld(parent + f)));
    }

    private boolean stateOnly(String path) {
        return (path.endsWith("/state") || path.endsWith("/country"))
                && clauses.stream()
                        .anyMatch(
                                c -> c.generalised().get(path.substring(0, path.lastIndexOf('/'))) == Form.STATE_ONLY);
    }

    private boolean prohibited(String path) {
        var categories = categories(path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return categories.contains(Category.L) // D14
                || categories.contains(Category.Q) // D21
                || categories.contains(Category.K) && !name.equals("facilitatorSuspected") // D15
                || categories.contains(Category.S) && !name.equals("vulnerabilityNoted") // D08 D10 D11 D12
                || categories.contains(Category.C) && !CLAIM.contains(path) // D07 D24
                || categories.contains(Category.B) && biometric(name) // D04
                || eurodac(path) // D05
                || path.contains("relation/") && !path.endsWith("relation/type") // D16
                || event() && eventPerson(path)
                || event() && fled(path);
    }

    private boolean biometric(String name) {
        boolean eu =
                clauses.stream().anyMatch(c -> Set.of("DUBLIN3", "AMMR2024").contains(c.profile()));
        return !eu || name.equals("photoRef") || name.equals("scanRef");
    }

    private boolean eurodac(String path) {
        return FLED.contains(partner)
                && (path.contains("biometric/")
                        || path.startsWith("otherMemberStateHits")
                        || path.startsWith("hit/")
                        || path.equals("dbHit"));
    }

    /** D17, D18: persons of an event and their papers only masked, no id of who asked for protection. */
    private boolean eventPerson(String path) {
        return path.startsWith("person/") || path.startsWith("documentsUsed/");
    }

    /** D01, D02: beside its persons nothing personal of an event, nor the size of its group. */
    private boolean fled(String path) {
        return Origins.ofRecord(body).contains(partner)
                && (personal(path)
                        || path.equals("groupSize") && !Origins.persons(body).isEmpty());
    }

    private boolean event() {
        return body.name().equals("BorderEvent");
    }

    boolean atBorder() {
        return atBorder(body, partner);
    }

    static boolean atBorder(Node body, String partner) {
        var alpha3 = new java.util.Locale.Builder().setRegion(partner).build().getISO3Country();
        return body.findText("borderWith").equals(Optional.of(alpha3))
                || body.findText("section")
                        .filter(s -> s.startsWith(partner, 3))
                        .isPresent();
    }

    private boolean personal(String path) {
        return !categories(path).isEmpty();
    }

    /** Its own and all ancestors', but for N and A, which are always released. */
    private Set<Category> categories(String path) {
        return CATEGORIES.computeIfAbsent(
                body.name() + "/" + path,
                p -> body.model().categoriesAt(path).stream()
                        .filter(c -> c != Category.N && c != Category.A)
                        .collect(Collectors.toSet()));
    }
}
