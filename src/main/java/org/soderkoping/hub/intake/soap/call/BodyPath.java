package org.soderkoping.hub.intake.soap.call;

import java.util.Optional;
import org.soderkoping.hub.intake.Refusals;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds the submission id inside a SOAP body, where the feed says: {@code lot/@nr}, by local names. */
public final class BodyPath {
    private BodyPath() {}

    /** The text at the path from the body's root element; empty when nothing stands there or it is too long. */
    public static String find(Element root, String path) {
        Optional<Element> element = Optional.of(root);
        String text = "";
        for (String step : path.split("/", -1)) {
            if (step.startsWith("@")) {
                text = element.map(e -> e.getAttributeNS(null, step.substring(1)))
                        .orElse("");
            } else {
                element = element.flatMap(e -> child(e, step));
                text = element.map(Node::getTextContent).orElse("");
            }
        }
        String id = text.strip();
        return id.length() <= Refusals.MAX_ID ? id : "";
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
