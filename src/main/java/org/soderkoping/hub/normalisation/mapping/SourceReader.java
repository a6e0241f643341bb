package org.soderkoping.hub.normalisation.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamLocation2;
import org.codehaus.stax2.XMLStreamReader2;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.normalisation.mapping.SourceElement.Attribute;
import org.soderkoping.hub.security.SafeXml;

/** Reads a record that passed the schema gate into a light tree; text is made NFC (rule S09), white space collapsed. */
final class SourceReader {
    private final RawRecord record;
    private final XMLStreamReader2 in;
    private final String namedBy;

    private SourceReader(RawRecord record, String namedBy) throws XMLStreamException {
        this.record = record;
        this.namedBy = namedBy;
        this.in = SafeXml.fragmentReader(record.text());
    }

    /** A record whose elements have names of their own. */
    static SourceElement read(RawRecord record) {
        return read(record, "");
    }

    /** @param namedBy the attribute that names its element, empty when elements have names of their own */
    static SourceElement read(RawRecord record, String namedBy) {
        try {
            var reader = new SourceReader(record, namedBy);
            reader.in.nextTag();
            SourceElement root = reader.element(record.start().path());
            root.add(record.origin().facts());
            return root;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a record that passed the schema gate does not read: " + record, e);
        }
    }

    private SourceElement element(String path) throws XMLStreamException {
        var element = new SourceElement(name(), place(path));
        attributes(element);
        var text = new StringBuilder();
        int event;
        while ((event = in.next()) != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.add(element(element.pathOf(local(in.getLocalName()))));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            }
        }
        if (element.children().isEmpty()) {
            element.text(clean(text));
        }
        return element;
    }

    private String name() {
        for (int i = 0; !namedBy.isEmpty() && i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(namedBy)) {
                return clean(in.getAttributeValue(i));
            }
        }
        return local(in.getLocalName());
    }

    private void attributes(SourceElement element) {
        int count = in.getAttributeCount();
        if (count == 0) {
            return;
        }
        List<Attribute> attributes = new ArrayList<>(count);
        boolean nil = false;
        for (int i = 0; i < count; i++) {
            String name = in.getAttributeLocalName(i);
            if (name.equals("xsi:nil")) {
                nil = in.getAttributeValue(i).strip().matches("true|1");
            } else if (!name.startsWith("xmlns") && !name.startsWith("xsi:") && !name.equals(namedBy)) {
                var at = element.place();
                var place = new Place(at.path() + "/@" + local(name), at.line(), at.column());
                attributes.add(new Attribute(local(name), clean(in.getAttributeValue(i)), place));
            }
        }
        element.attributes(attributes, nil);
    }

    private Place place(String path) {
        XMLStreamLocation2 at = in.getLocationInfo().getStartLocation();
        return record.place(path, at.getLineNumber(), at.getColumnNumber());
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String clean(CharSequence text) {
        String collapsed = collapse(text);
        return Normalizer.isNormalized(collapsed, Normalizer.Form.NFC)
                ? collapsed
                : Normalizer.normalize(collapsed, Normalizer.Form.NFC);
    }

    private static String collapse(CharSequence text) {
        var out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
