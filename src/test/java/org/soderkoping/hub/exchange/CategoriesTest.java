package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.format.Category;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Walks the schema files themselves, so that a leaf the model would overlook is found too. */
class CategoriesTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    @Test
    void everyLeafAndAttributeOfEverySchemaHasACategory() {
        assertThat(uncategorised(ExchangeFixtures.documents())).isEmpty();
    }

    @Test
    void aLeafWithoutCategoryIsFound() {
        var documents = ExchangeFixtures.documents();
        var leaf = declarations(documents, "element")
                .filter(e -> e.getAttribute("name").equals("patronymic"))
                .findFirst()
                .orElseThrow();
        leaf.removeChild(all(leaf, "annotation").findFirst().orElseThrow());

        assertThat(uncategorised(documents)).containsExactly("element patronymic");
    }

    @Test
    void onlyTheLettersOfTheListAreUsed() {
        var known = Stream.of(Category.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(ExchangeFixtures.documents().stream()
                        .flatMap(d -> elements(d, "urn:soderkoping:exchange:category", "category"))
                        .map(Element::getTextContent))
                .hasSizeGreaterThan(100)
                .isSubsetOf(known);
    }

    private static List<String> uncategorised(List<Document> schemas) {
        Set<String> simple = declarations(schemas, "simpleType")
                .map(t -> t.getAttribute("name"))
                .collect(Collectors.toSet());
        declarations(schemas, "complexType")
                .filter(t -> all(t, "simpleContent").findAny().isPresent())
                .forEach(t -> simple.add(t.getAttribute("name")));
        var missing = new ArrayList<String>();
        Stream.concat(
                        declarations(schemas, "element").filter(e -> isLeaf(e, simple)),
                        declarations(schemas, "attribute"))
                .filter(e -> elements(e, "urn:soderkoping:exchange:category", "category")
                        .findAny()
                        .isEmpty())
                .forEach(e -> missing.add(e.getLocalName() + " " + e.getAttribute("name")));
        return missing;
    }

    private static boolean isLeaf(Element element, Set<String> simple) {
        String type = element.getAttribute("type");
        return type.startsWith("xs:") || simple.contains(type);
    }

    private static Stream<Element> declarations(List<Document> schemas, String name) {
        return schemas.stream().flatMap(d -> elements(d, XSD, name));
    }

    private static Stream<Element> all(Element in, String name) {
        return elements(in, XSD, name);
    }

    private static Stream<Element> elements(Document in, String namespace, String name) {
        return elements(in.getDocumentElement(), namespace, name);
    }

    private static Stream<Element> elements(Element in, String namespace, String name) {
        var found = in.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
