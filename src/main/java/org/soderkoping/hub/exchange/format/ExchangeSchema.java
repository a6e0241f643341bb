package org.soderkoping.hub.exchange.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;

/** The exchange format as its schemas define it: which elements, in which order, obligatory or not, of which category. */
public final class ExchangeSchema {
    /** Namespace of every element of the format. */
    public static final String NAMESPACE = "urn:soderkoping:exchange:1";

    private static final String MESSAGE = "Message";
    private static final String ENVELOPE = "Envelope";

    private final Map<String, ElementModel> roots;
    private final Map<String, ElementModel> messages = new HashMap<>();

    private ExchangeSchema(Map<String, ElementModel> roots) {
        this.roots = Map.copyOf(roots);
        for (ElementModel body : root(MESSAGE).children()) {
            if (body.choice()) {
                messages.put(body.name(), message(root(body.name())));
            }
        }
    }

    /** Reads the parsed files of {@code schemas/exchange/v1}; includes among them are not followed. */
    public static ExchangeSchema of(List<Document> schemas) {
        return new ExchangeSchema(new SchemaReader(schemas).roots());
    }

    /** The element names of the kinds that travel with an envelope, in alphabetical order. */
    public Set<String> kinds() {
        return new TreeSet<>(messages.keySet());
    }

    /** The body of a kind, such as {@code AsylumRegistration}; throws IllegalArgumentException for another name. */
    public ElementModel body(String kind) {
        return root(kind);
    }

    public ElementModel envelope() {
        return root(ENVELOPE);
    }

    /** {@code Message} as it looks for one kind: the envelope and just that body. */
    public ElementModel message(String kind) {
        var message = messages.get(kind);
        if (message == null) {
            throw new IllegalArgumentException("no kind with an envelope: " + kind);
        }
        return message;
    }

    /** The bare receipt, K15. */
    public ElementModel signal() {
        return root("Signal");
    }

    private ElementModel root(String name) {
        var root = roots.get(name);
        if (root == null) {
            throw new IllegalArgumentException("no root element " + name);
        }
        return root;
    }

    private ElementModel message(ElementModel body) {
        return new ElementModel(MESSAGE, List.of(envelope(), body), Set.of(), 1, 1);
    }
}
