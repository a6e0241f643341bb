package org.soderkoping.hub.policy.oracle.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Node;

/** "The origin set (ON) of a record" of docs/data-protection.md, from that text alone. */
public final class OriginTable {
    /** Reports, figures, risk indicators and directory entries are about nobody. */
    private static final Set<String> ABOUT_NOBODY =
            Set.of("MigrationStatistics", "CoiReport", "RiskIndicator", "ParticipantEntry", "AgreementReference");

    private static final Set<String> PERSONS = Set.of("applicant", "subject", "dependant", "person", "candidate");
    private static final String STATELESS = "XXA";

    private OriginTable() {}

    /** Of a record: its own, or that of the cases it speaks of together with what it tells itself. */
    public static Set<String> of(Situation situation) {
        if (situation.about().isEmpty()) {
            return ofBody(situation.body());
        }
        var origins = new HashSet<>(told(situation.told()));
        situation.about().forEach(past -> past.origins().forEach(c -> origins.add(c.alpha2())));
        situation.about().stream() // D20b: the country a question is about must not learn of it by what follows
                .filter(past -> past.body().name().equals("CoiInquiry"))
                .flatMap(past -> texts(past.body(), "subjectCountry"))
                .forEach(c -> origins.addAll(Countries.meantBy(c)));
        return origins;
    }

    /** Of a body for itself: the union over its persons, the three where it describes nobody. */
    public static Set<String> ofBody(Node body) {
        if (ABOUT_NOBODY.contains(body.name())) {
            return Set.of();
        }
        Node told = body.find("replacement").map(r -> r.children().get(0)).orElse(body);
        var origins = new HashSet<>(told(told));
        if (persons(told).isEmpty()) {
            origins.addAll(Countries.THREE);
        }
        return origins;
    }

    /** What a body tells of its persons. */
    private static Set<String> told(Node body) {
        var origins = new HashSet<String>();
        persons(body).forEach(person -> origins.addAll(ofPerson(person)));
        texts(body, "fearedCountry").forEach(c -> origins.addAll(Countries.meantBy(c)));
        origins.addAll(ofPapers(body));
        return origins;
    }

    /** Of a person of a border event: its own, and every paper used there, for nothing says whose it was. */
    public static Set<String> ofPersonIn(Node event, Node person) {
        var origins = new HashSet<>(ofPerson(person));
        texts(event, "documentsUsed", "issuingState").forEach(c -> origins.addAll(Countries.meantBy(c)));
        return origins;
    }

    public static List<Node> persons(Node body) {
        return body.children().stream().filter(c -> PERSONS.contains(c.name())).toList();
    }

    private static Set<String> ofPapers(Node event) {
        var origins = new HashSet<String>();
        texts(event, "documentsUsed", "issuingState").forEach(c -> origins.addAll(Countries.meantBy(c)));
        return origins;
    }

    private static Set<String> ofPerson(Node person) {
        var origins = new HashSet<String>();
        papers(person).forEach(c -> origins.addAll(Countries.meantBy(c)));
        var nationalities = texts(person, "nationality", "code").toList();
        var verified = verified(person).collect(Collectors.toSet());
        nationalities.stream()
                .filter(c -> !c.equals(STATELESS))
                .forEach(c -> origins.addAll(Countries.meantBy(c, verified)));
        boolean stateless = nationalities.contains(STATELESS);
        if (nationalities.isEmpty()
                || stateless && person.find("habitualResidence").isEmpty()) {
            origins.addAll(Countries.THREE);
        }
        boolean ofNoState = nationalities.isEmpty() || !nationalities.stream().allMatch(Countries::existsOrDid);
        texts(person, "habitualResidence")
                .map(Countries::meantBy)
                .filter(states -> ofNoState || states.stream().anyMatch(Countries::fled))
                .forEach(origins::addAll);
        texts(person, "previousResidence")
                .map(Countries::meantBy)
                .filter(states -> states.stream().anyMatch(Countries::fled))
                .forEach(origins::addAll);
        return origins;
    }

    private static Stream<String> papers(Node person) {
        return Stream.concat(texts(person, "document", "issuingState"), texts(person, "identifier", "issuer"));
    }

    private static Stream<String> verified(Node person) {
        return person.list("nationality")
                .filter(n -> n.findText("status").equals(Optional.of("VERIFIED")))
                .flatMap(n -> n.findText("code").stream());
    }

    private static Stream<String> texts(Node parent, String leaf) {
        return parent.list(leaf).map(Node::text);
    }

    private static Stream<String> texts(Node parent, String child, String leaf) {
        return parent.list(child).flatMap(n -> n.findText(leaf).stream());
    }
}
