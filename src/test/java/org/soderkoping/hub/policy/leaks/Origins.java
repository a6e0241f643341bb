package org.soderkoping.hub.policy.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.format.Node;

/**
 * "The origin set (ON) of a record" of docs/data-protection.md, written a second time from that text alone, for the ten
 * partners. It asks nothing of the code that decides.
 */
final class Origins {
    private static final Set<String> FLED = Set.of("BY", "MD", "UA");
    private static final Map<String, String> PARTNERS = Map.of(
            "BLR", "BY", "EST", "EE", "HUN", "HU", "LTU", "LT", "LVA", "LV", "MDA", "MD", "POL", "PL", "ROU", "RO",
            "SVK", "SK", "UKR", "UA");
    private static final Set<String> STATELESS = Set.of("XXA");
    private static final Set<String> UNKNOWN = Set.of("XXX", "XXB", "XXC");
    private static final Map<String, List<String>> SUCCESSORS = successors();

    private Origins() {}

    /** Nationality of any status, papers, residences. */
    static Set<String> ofPerson(Node person) {
        var origins = new HashSet<String>();
        var codes = texts(person, "nationality", "code").toList();
        if (codes.isEmpty() || codes.stream().anyMatch(UNKNOWN::contains)) {
            origins.addAll(FLED);
        }
        codes.forEach(c -> origins.addAll(state(c, person)));
        texts(person, "document", "issuingState").forEach(c -> origins.addAll(state(c, person)));
        texts(person, "identifier", "issuer").forEach(c -> origins.addAll(state(c, person)));
        var habitual = person.findText("habitualResidence");
        if (codes.isEmpty() || codes.stream().anyMatch(c -> STATELESS.contains(c) || UNKNOWN.contains(c))) {
            origins.addAll(habitual.map(c -> state(c, person)).orElse(FLED));
        }
        person.list("previousResidence")
                .map(n -> PARTNERS.getOrDefault(n.text(), ""))
                .filter(FLED::contains)
                .forEach(origins::add);
        if (person.list("previousResidence").anyMatch(n -> unclear(String.valueOf(n.text())))) {
            origins.addAll(FLED);
        }
        return origins;
    }

    /** Of a family the union, with the countries feared; a report has none. */
    static Set<String> ofRecord(Node body) {
        if (body.name().equals("CoiReport")) {
            return Set.of();
        }
        var origins = new HashSet<String>();
        var persons = persons(body);
        persons.forEach(p -> origins.addAll(ofPerson(p)));
        body.list("fearedCountry").forEach(n -> origins.addAll(state(String.valueOf(n.text()), n)));
        if (persons.isEmpty()) {
            origins.addAll(FLED);
        }
        return origins;
    }

    /** What the safe side may add beyond the text: residences and papers of states that are unclear. */
    static Set<String> ofRecordAtMost(Node body) {
        var origins = new HashSet<>(ofRecord(body));
        texts(body, "documentsUsed", "issuingState").forEach(c -> origins.addAll(unclear(c) ? FLED : state(c, body)));
        for (Node person : persons(body)) {
            person.findText("habitualResidence")
                    .map(c -> PARTNERS.getOrDefault(c, unclear(c) ? "BY" : ""))
                    .filter(FLED::contains)
                    .ifPresent(c -> origins.addAll(c.equals("BY") ? FLED : Set.of(c)));
            boolean papers = Stream.concat(
                            texts(person, "document", "issuingState"), texts(person, "identifier", "issuer"))
                    .anyMatch(Origins::unclear);
            if (papers) {
                origins.addAll(FLED);
            }
        }
        return origins;
    }

    /** The persons in document order, as the canaries are numbered. */
    static List<Node> persons(Node body) {
        return body.children().stream()
                .filter(n ->
                        Set.of("applicant", "subject", "dependant", "person").contains(n.name()))
                .toList();
    }

    private static boolean unclear(String code) {
        return code.startsWith("XX") || SUCCESSORS.containsKey(code);
    }

    private static Set<String> state(String code, Node person) {
        if (SUCCESSORS.containsKey(code)) {
            boolean verified = person.list("nationality")
                    .filter(n -> n.findText("status").equals(Optional.of("VERIFIED")))
                    .anyMatch(n ->
                            SUCCESSORS.get(code).contains(n.findText("code").orElse("")));
            return verified ? Set.of() : FLED;
        }
        return PARTNERS.containsKey(code) ? Set.of(PARTNERS.get(code)) : Set.of();
    }

    private static Stream<String> texts(Node parent, String child, String leaf) {
        return parent.list(child).flatMap(n -> n.findText(leaf).stream());
    }

    private static Map<String, List<String>> successors() {
        try {
            var successors = new HashMap<String, List<String>>();
            Files.readAllLines(Path.of("schemas/codes/countries-withdrawn.csv")).stream()
                    .skip(2)
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> successors.put(cells[1], List.of(cells[5].split(" "))));
            return successors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
