package org.soderkoping.hub.exchange.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds element models from schema documents; knows just the parts of XML Schema that the format uses. */
final class SchemaReader {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String CATEGORY = "urn:soderkoping:exchange:category";
    private static final Particle SEQUENCE = new Particle(false, 1);

    private final Map<String, Map<String, Element>> declared = new HashMap<>();

    /** The compositor a declaration stands in. */
    private record Particle(boolean choice, int minOccurs) {}

    SchemaReader(List<Document> schemas) {
        for (Document schema : schemas) {
            children(schema.getDocumentElement())
                    .filter(e -> e.hasAttribute("name"))
                    .forEach(e -> declared.computeIfAbsent(e.getLocalName(), k -> new HashMap<>())
                            .put(e.getAttribute("name"), e));
        }
    }

    /** Every global element by its name. */
    Map<String, ElementModel> roots() {
        var roots = new HashMap<String, ElementModel>();
        declared("element").forEach((name, element) -> roots.put(name, element(element, SEQUENCE)));
        return roots;
    }

    private ElementModel element(Element use, Particle around) {
        Element declaration = use.hasAttribute("ref") ? require("element", use.getAttribute("ref")) : use;
        String name = declaration.getAttribute("name");
        Element anonymous = children(declaration, "complexType").findFirst().orElse(null);
        String type = anonymous == null ? declaration.getAttribute("type") : name;
        Element complex = anonymous == null ? complexType(type) : anonymous;
        var categories = categories(use);
        categories.addAll(categories(declaration));
        return new ElementModel(
                name,
                complex == null ? List.of() : particles(content(complex), SEQUENCE),
                categories,
                Math.min(around.minOccurs, occurs(use, "minOccurs")),
                occurs(use, "maxOccurs"),
                around.choice,
                type,
                codeLists(complex == null ? type : base(complex)),
                complex == null ? List.of() : attributes(complex));
    }

    private List<ElementModel> particles(Element parent, Particle around) {
        var models = new ArrayList<ElementModel>();
        children(parent).forEach(part -> {
            switch (part.getLocalName()) {
                case "element" -> models.add(element(part, around));
                case "sequence" -> models.addAll(particles(part, around));
                case "choice" -> models.addAll(particles(part, new Particle(true, occurs(part, "minOccurs"))));
                case "group" -> models.addAll(particles(require("group", part.getAttribute("ref")), around));
                case "annotation", "simpleContent", "attribute" -> {}
                default -> throw new IllegalStateException("the format does not use xs:" + part.getLocalName());
            }
        });
        return models;
    }

    /** A restriction repeats the whole content of its base, so it can be read alone. */
    private static Element content(Element complexType) {
        return children(complexType, "complexContent")
                .flatMap(c -> children(c, "restriction"))
                .findFirst()
                .orElse(complexType);
    }

    private List<ElementModel.Attribute> attributes(Element complexType) {
        return extensions(complexType)
                .flatMap(e -> children(e, "attribute"))
                .map(a -> new ElementModel.Attribute(
                        a.getAttribute("name"),
                        a.getAttribute("use").equals("required"),
                        categories(a),
                        codeLists(a.getAttribute("type"))))
                .toList();
    }

    /** The simple type a text with attributes extends, empty for an element with children. */
    private static String base(Element complexType) {
        return extensions(complexType)
                .map(e -> e.getAttribute("base"))
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> extensions(Element complexType) {
        return children(complexType, "simpleContent").flatMap(c -> children(c, "extension"));
    }

    private static Set<Category> categories(Element declaration) {
        var categories = EnumSet.noneOf(Category.class);
        notes(declaration, "category").forEach(c -> categories.add(Category.valueOf(c)));
        return categories;
    }

    /** The code lists a simple type is bound to. */
    private List<String> codeLists(String type) {
        return Stream.ofNullable(declared("simpleType").get(type))
                .flatMap(t -> notes(t, "list"))
                .flatMap(lists -> Stream.of(lists.split("\\s+")))
                .toList();
    }

    /** What an annotation says beside its documentation, in the hub's own words. */
    private static Stream<String> notes(Element declaration, String word) {
        return children(declaration, "annotation")
                .flatMap(a -> children(a, "appinfo"))
                .flatMap(SchemaReader::children)
                .filter(n -> CATEGORY.equals(n.getNamespaceURI()) && word.equals(n.getLocalName()))
                .map(n -> n.getTextContent().strip());
    }

    private static int occurs(Element declaration, String bound) {
        String value = declaration.getAttribute(bound);
        if (value.equals("unbounded")) {
            return ElementModel.UNBOUNDED;
        }
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }

    private @Nullable Element complexType(String type) {
        if (!type.startsWith("xs:") && !declared("simpleType").containsKey(type)) {
            return require("complexType", type);
        }
        return null;
    }

    private Element require(String kind, String name) {
        var found = declared(kind).get(name);
        if (found == null) {
            throw new IllegalStateException("the schemas name an unknown " + kind + " " + name);
        }
        return found;
    }

    private Map<String, Element> declared(String kind) {
        return declared.getOrDefault(kind, Map.of());
    }

    private static Stream<Element> children(Element parent, String xsdName) {
        return children(parent).filter(e -> XSD.equals(e.getNamespaceURI()) && xsdName.equals(e.getLocalName()));
    }

    private static Stream<Element> children(Element parent) {
        var elements = Stream.<Element>builder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements.build();
    }
}
