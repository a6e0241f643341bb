package org.soderkoping.hub.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the canonical bytes of a message back into its tree; the source places are gone. */
public final class NodeReader {
    private NodeReader() {}

    /**
     * Reads the document a reader stands before.
     *
     * @param root what the schema says of the root, such as {@link ExchangeSchema#message}
     * @throws IllegalStateException when the document is not one the hub wrote
     */
    public static Node read(XMLStreamReader in, ElementModel root) {
        try {
            in.nextTag();
            if (!in.getLocalName().equals(root.name())) {
                throw new IllegalStateException("a stored message has another root");
            }
            return element(in, root);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a stored message is not well-formed", e);
        }
    }

    private static Node element(XMLStreamReader in, ElementModel model) throws XMLStreamException {
        Map<String, String> attributes = attributes(in);
        if (model.leaf()) {
            return new Node(model, in.getElementText(), attributes, List.of(), null);
        }
        var children = new ArrayList<Node>();
        while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
            children.add(element(in, model.child(in.getLocalName())));
        }
        return new Node(model, null, attributes, children, null);
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        if (in.getAttributeCount() == 0) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return attributes;
    }
}
