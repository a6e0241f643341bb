package org.soderkoping.hub.intake.reading;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.intake.reading.Unreadable.Position;
import org.soderkoping.hub.security.SafeXml;

/** The document as start tags, end tags and text, with the limits of docs/contracts.md applied to each. */
final class Tokens {
    static final int DEPTH = 64;
    static final int ATTRIBUTES = 64;
    static final int NAME = 256;
    static final int TEXT = 1024 * 1024;
    static final int ELEMENTS = 200_000;
    static final int INSTRUCTIONS = 100;

    private final XMLStreamReader2 reader;
    private final Map<String, Integer> maxText;
    private final SourcePath path = new SourcePath();
    private final Deque<String> open = new ArrayDeque<>();
    private int elements;
    private int instructions;
    private long lastTagEnd;

    Tokens(Window window, Map<String, Integer> maxText) throws XMLStreamException {
        this.reader = SafeXml.reader(window);
        this.maxText = maxText;
    }

    /** Moves on to the next tag, text, or the end of the document. */
    int next() {
        try {
            while (true) {
                int event = reader.next();
                if (judge(event)) {
                    return event;
                }
            }
        } catch (WstxLazyException e) {
            throw new Unreadable(Codes.NOT_WELL_FORMED);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** Whether the caller should see this event. */
    private boolean judge(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD -> throw new Unreadable(Codes.DOCTYPE, position());
            case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(Codes.ENTITY, position());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction();
            default -> {}
        }
        return event != XMLStreamConstants.COMMENT && event != XMLStreamConstants.PROCESSING_INSTRUCTION;
    }

    private void start() {
        checkText();
        if (++elements > ELEMENTS) {
            throw new Unreadable(Codes.TOO_MANY_ELEMENTS, position());
        }
        if (path.depth() == DEPTH) {
            throw new Unreadable(Codes.TOO_DEEP, position());
        }
        if (reader.getPrefixedName().length() > NAME) {
            throw new Unreadable(Codes.NAME_TOO_LONG, position());
        }
        if (reader.getAttributeCount() + reader.getNamespaceCount() > ATTRIBUTES) {
            throw new Unreadable(Codes.ATTRIBUTES, position());
        }
        checkAttributeNames();
        lastTagEnd = endOffset();
    }

    private void checkAttributeNames() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).length() > NAME) {
                throw new Unreadable(Codes.NAME_TOO_LONG, position());
            }
        }
    }

    private void end() {
        checkText();
        lastTagEnd = endOffset();
    }

    private void instruction() {
        if (++instructions > INSTRUCTIONS) {
            throw new Unreadable(Codes.TOO_MANY_INSTRUCTIONS, position());
        }
    }

    /** Text is measured as written, from tag to tag, so that no more than the window is ever held. */
    private void checkText() {
        String element = open.isEmpty() ? "" : open.element();
        if (startOffset() - lastTagEnd > maxText.getOrDefault(element, TEXT)) {
            throw new Unreadable(Codes.TEXT_TOO_LONG, position());
        }
    }

    /** To be called once for every start tag, when it is clear whether it is a record. */
    void enter(boolean record) {
        open.push(name());
        if (record) {
            path.enterIndexed(name());
        } else {
            path.enter(name());
        }
    }

    void leave() {
        open.pop();
        path.leave();
    }

    /** Begins the counts of a record anew. */
    void countAnew() {
        elements = 1;
        instructions = 0;
    }

    int depth() {
        return path.depth();
    }

    String name() {
        return reader.getLocalName();
    }

    String prefixedName() {
        return reader.getPrefixedName();
    }

    /** {@code {namespace}local}, or the local name when there is no namespace. */
    String qualifiedName() {
        var namespace = reader.getNamespaceURI();
        return namespace == null || namespace.isEmpty() ? name() : "{" + namespace + "}" + name();
    }

    /** The value of an attribute without namespace, empty when absent. */
    String attribute(String name) {
        var value = reader.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    String text() {
        try {
            return reader.getText();
        } catch (WstxLazyException e) {
            throw new Unreadable(Codes.NOT_WELL_FORMED, position());
        }
    }

    boolean blank() {
        return reader.getEventType() == XMLStreamConstants.SPACE || text().isBlank();
    }

    long startOffset() {
        return reader.getLocationInfo().getStartingCharOffset();
    }

    long endOffset() {
        try {
            return reader.getLocationInfo().getEndingCharOffset();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    Position position() {
        var location = reader.getLocationInfo().getStartLocation();
        return new Position(location.getLineNumber(), location.getColumnNumber());
    }

    Place place() {
        return new Place(path.toString(), position().line(), position().column());
    }

    /** The place of what ended the reading. */
    Place place(Unreadable unreadable) {
        var at = unreadable.at();
        var position = at == null ? position() : at;
        return new Place(path.toString(), position.line(), position.column());
    }

    private Unreadable refusal(XMLStreamException e) {
        if (e.getCause() instanceof IOException io) {
            throw new UncheckedIOException("a submission cannot be read from its storage", io);
        }
        var location = e.getLocation();
        if (location == null) {
            return new Unreadable(limit(e), position());
        }
        int beyond = e instanceof WstxEOFException ? 1 : 0;
        var at = new Position(location.getLineNumber(), location.getColumnNumber() + beyond);
        return new Unreadable(e.getClass() == XMLStreamException.class ? limit(e) : Codes.NOT_WELL_FORMED, at);
    }

    /** Woodstox reports its own limits as the bare exception class, everything else as a subclass. */
    private String limit(XMLStreamException e) {
        if (String.valueOf(e.getMessage()).startsWith("Text size")) {
            return Codes.TEXT_TOO_LONG;
        }
        return path.depth() == DEPTH ? Codes.TOO_DEEP : Codes.ATTRIBUTES;
    }
}
