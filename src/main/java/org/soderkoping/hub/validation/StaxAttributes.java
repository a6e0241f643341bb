package org.soderkoping.hub.validation;

import java.util.regex.Pattern;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.AttributesImpl;

/** The attributes of a start tag, for the validator and for finding the one an error is about. */
final class StaxAttributes {
    static final StaxAttributes NONE = new StaxAttributes("", new AttributesImpl());

    private static final String MISSING = "cvc-complex-type.4";
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final String element;
    private final AttributesImpl attributes;

    StaxAttributes(XMLStreamReader2 reader) {
        this(reader.getPrefixedName(), new AttributesImpl());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            var prefix = reader.getAttributePrefix(i);
            var local = reader.getAttributeLocalName(i);
            attributes.addAttribute(
                    namespace == null ? "" : namespace,
                    local,
                    prefix == null || prefix.isEmpty() ? local : prefix + ":" + local,
                    "CDATA",
                    reader.getAttributeValue(i));
        }
    }

    private StaxAttributes(String element, AttributesImpl attributes) {
        this.element = element;
        this.attributes = attributes;
    }

    AttributesImpl copy() {
        return new AttributesImpl(attributes);
    }

    /**
     * The attribute a validator's message is about: the one whose name it quotes, and its value when it quotes any.
     * The message itself is not used further; it holds the value and changes with the language.
     */
    @Nullable
    String namedIn(String message, String key) {
        return key.equals(MISSING) ? missing(message) : present(message);
    }

    private @Nullable String present(String message) {
        String named = null;
        for (int i = 0; i < attributes.getLength(); i++) {
            if (message.contains("'" + attributes.getQName(i) + "'")) {
                if (message.contains("'" + attributes.getValue(i) + "'")) {
                    return attributes.getLocalName(i);
                }
                named = named == null ? attributes.getLocalName(i) : named;
            }
        }
        return named;
    }

    /** A missing attribute's name and the element's are quoted; both come from the schema, never from the sender. */
    private @Nullable String missing(String message) {
        String named = null;
        var quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            named = named == null || !quoted.group(1).equals(element) ? quoted.group(1) : named;
        }
        return named;
    }
}
