package org.soderkoping.hub.intake.soap.wsdl;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.intake.soap.call.Canonical;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Schemas as they stand inside a WSDL: each file once, with what it includes; what it imports stands beside it and is
 * found by its namespace, so an import names no file.
 */
final class InlineSchemas {
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String NAMESPACES = "http://www.w3.org/2000/xmlns/";

    private final Map<Path, Element> schemas = new LinkedHashMap<>();

    /** Adds a schema file with all it includes and imports, in a circle or not. */
    InlineSchemas add(Path written) {
        Path file = written.normalize();
        if (!schemas.containsKey(file)) {
            Element schema = SafeXml.document(file).getDocumentElement();
            schemas.put(file, schema);
            resolve(file, schema, new HashSet<>(Set.of(file)));
        }
        return this;
    }

    String text() {
        var text = new StringBuilder();
        schemas.values()
                .forEach(schema -> text.append(new String(Canonical.withNamespaces(schema), StandardCharsets.UTF_8))
                        .append('\n'));
        return text.toString();
    }

    private void resolve(Path file, Element schema, Set<Path> included) {
        Node next;
        for (Node child = schema.getFirstChild(); child != null; child = next) {
            next = child.getNextSibling();
            if (is(child, "include")) {
                schema.removeChild(child);
                Path other = file.resolveSibling(((Element) child).getAttribute("schemaLocation"))
                        .normalize();
                if (included.add(other)) {
                    adopt(other, schema, included);
                }
            } else if (is(child, "import")) {
                importOf(file, (Element) child);
            }
        }
    }

    private void importOf(Path file, Element statement) {
        String location = statement.getAttribute("schemaLocation");
        statement.removeAttribute("schemaLocation");
        if (!location.isEmpty()) {
            add(file.resolveSibling(location));
        }
    }

    private void adopt(Path file, Element target, Set<Path> included) {
        Element own = SafeXml.document(file).getDocumentElement();
        resolve(file, own, included);
        for (int i = 0; i < own.getAttributes().getLength(); i++) {
            Node attribute = own.getAttributes().item(i);
            if (NAMESPACES.equals(attribute.getNamespaceURI()) && !target.hasAttribute(attribute.getNodeName())) {
                target.setAttributeNS(NAMESPACES, attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        @Nullable Node first = target.getFirstChild();
        for (Node node = own.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                Node copy = target.getOwnerDocument().importNode(node, true);
                target.insertBefore(copy, is(node, "import") ? first : null); // imports come before all definitions
            }
        }
    }

    private static boolean is(Node node, String name) {
        return node instanceof Element element
                && SCHEMA.equals(element.getNamespaceURI())
                && name.equals(element.getLocalName());
    }
}
