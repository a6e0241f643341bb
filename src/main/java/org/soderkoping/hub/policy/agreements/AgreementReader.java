package org.soderkoping.hub.policy.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads agreement files, each valid against {@code schemas/agreement/v1/agreement.xsd}. */
final class AgreementReader {
    private final Schema schema;

    AgreementReader(Path schemaFile) {
        this.schema = SafeXml.schema(List.of(schemaFile));
    }

    Agreement read(Path file) {
        var document = SafeXml.document(file);
        try {
            SafeXml.validator(schema).validate(new DOMSource(document));
        } catch (SAXException e) {
            throw new IllegalArgumentException(file + " is no agreement: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return agreement(document.getDocumentElement());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Agreement agreement(Element root) {
        String id = root.getAttribute("id");
        int version = Integer.parseInt(root.getAttribute("version"));
        var parties = children(root, "party")
                .map(p -> new CountryCode(p.getAttribute("country")))
                .collect(Collectors.toSet());
        var inForce = children(root, "inForce").findFirst().orElseThrow();
        var clauses = new ArrayList<Clause>();
        children(root, "clause").forEach(c -> clauses.add(clause(root, parties, c)));
        return new Agreement(
                id,
                version,
                parties,
                LocalDate.parse(inForce.getAttribute("from")),
                Optional.of(inForce.getAttribute("to"))
                        .filter(to -> !to.isEmpty())
                        .map(LocalDate::parse),
                isTrue(root.getAttribute("suspended")),
                clauses,
                pending(root),
                children(root, "deadlines")
                        .map(AgreementReader::deadlines)
                        .findFirst()
                        .orElse(Deadlines.NONE));
    }

    private static Set<CountryCode> pending(Element root) {
        return children(root, "party")
                .filter(p -> isTrue(p.getAttribute("pending")))
                .map(p -> new CountryCode(p.getAttribute("country")))
                .collect(Collectors.toSet());
    }

    private static Deadlines deadlines(Element deadlines) {
        var times = children(deadlines, "deadline")
                .collect(Collectors.toMap(
                        d -> Deadline.of(d.getAttribute("of")),
                        d -> new Deadlines.Time(
                                Period.parse(d.getAttribute("period")),
                                d.getAttribute("days").equals("working"))));
        return new Deadlines(
                day(deadlines, "registeredFrom", LocalDate.MIN), day(deadlines, "registeredTo", LocalDate.MAX), times);
    }

    private static LocalDate day(Element element, String attribute, LocalDate otherwise) {
        String written = element.getAttribute(attribute);
        return written.isEmpty() ? otherwise : LocalDate.parse(written);
    }

    /** As XML Schema writes what is true. */
    private static boolean isTrue(String written) {
        return written.equals("true") || written.equals("1");
    }

    private static Clause clause(Element root, Set<CountryCode> parties, Element clause) {
        String id = root.getAttribute("id");
        return new Clause(
                id + "/" + root.getAttribute("version") + "#" + clause.getAttribute("id"),
                id,
                root.getAttribute("profile"),
                Set.copyOf(words(clause.getAttribute("kinds"))),
                countries(clause.getAttribute("from"), parties, id),
                countries(clause.getAttribute("to"), parties, id),
                words(clause.getAttribute("purpose")).stream()
                        .map(Purpose::valueOf)
                        .collect(Collectors.toSet()),
                categories(clause),
                fields(clause, "release"),
                fields(clause, "withhold"),
                generalised(clause),
                isTrue(clause.getAttribute("atBorder")),
                children(clause, "retention")
                        .map(r -> Period.parse(r.getAttribute("period")))
                        .findFirst(),
                children(clause, "basis").map(Element::getTextContent).collect(Collectors.joining("; ")));
    }

    private static Set<CountryCode> countries(String written, Set<CountryCode> parties, String agreement) {
        if (written.equals("*")) {
            return parties;
        }
        var countries = words(written).stream().map(CountryCode::new).collect(Collectors.toSet());
        if (!parties.containsAll(countries)) {
            throw new IllegalArgumentException(agreement + ": a clause names a country that is no party");
        }
        return countries;
    }

    private static Set<Category> categories(Element clause) {
        var categories = EnumSet.noneOf(Category.class);
        children(clause, "release")
                .flatMap(r -> words(r.getAttribute("categories")).stream())
                .map(Category::valueOf)
                .forEach(categories::add);
        return categories;
    }

    private static Set<String> fields(Element clause, String element) {
        return children(clause, element)
                .flatMap(e -> words(e.getAttribute("fields")).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, Form> generalised(Element clause) {
        var generalised = new HashMap<String, Form>();
        children(clause, "generalise")
                .forEach(g -> words(g.getAttribute("fields"))
                        .forEach(field -> generalised.put(field, Form.of(g.getAttribute("as")))));
        return generalised;
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(e -> e.getLocalName().equals(name));
    }
}
