package org.soderkoping.hub.validation;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.codehaus.stax2.XMLStreamReader2;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.intake.reading.SourcePath;
import org.soderkoping.hub.security.SafeXml;
import org.xml.sax.SAXException;

/**
 * Reads a bad record again, slowly, and says where it is wrong: the element's source path with indices and where its
 * start tag begins in the agency's document.
 */
final class FaultFinder {
    private static final String NOT_WELL_FORMED = "SK-2001";
    private static final Pattern INDEXED = Pattern.compile("(.*)\\[(\\d+)]");

    private final Framed framed;
    private final String[] steps;
    private final ValidatorHandler handler;
    private final Faults faults = new Faults();
    private final SourcePath path = new SourcePath();
    private final OpenElements open = new OpenElements();

    FaultFinder(Schema schema, RawRecord record) {
        this.framed = Framed.of(record);
        this.steps = record.start().path().substring(1).split("/", -1);
        this.handler = SafeXml.validatorHandler(schema);
        this.handler.setErrorHandler(faults);
    }

    /** What is wrong with a record, or with what stands around it. */
    record Fault(boolean ofFrame, List<Finding> findings) {}

    Fault find() {
        try {
            var reader = SafeXml.reader(new StringReader(framed.text()));
            handler.startDocument();
            while (reader.hasNext() && !faults.enough()) {
                pass(reader, reader.next());
            }
        } catch (XMLStreamException | SAXException | WstxLazyException e) {
            faults.add(NOT_WELL_FORMED, here(), true);
        }
        if (faults.none()) {
            faults.add(NOT_WELL_FORMED, framed.record().start(), true);
        }
        return faults.fault();
    }

    private Place here() {
        return open.isEmpty() ? framed.record().start() : open.top().place();
    }

    private void pass(XMLStreamReader2 reader, int event) throws SAXException, XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
            case XMLStreamConstants.END_DOCUMENT -> handler.endDocument();
            default -> {}
        }
    }

    private void start(XMLStreamReader2 reader) throws SAXException {
        var info = reader.getLocationInfo();
        long offset = info.getStartingCharOffset();
        enterPath(reader.getLocalName());
        var at = info.getStartLocation();
        boolean own = framed.own(offset);
        var place = framed.place(path.toString(), offset, at.getLineNumber(), at.getColumnNumber());
        var attributes = new StaxAttributes(reader);
        open.push(place, own);
        faults.at(place, own, attributes);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            handler.startPrefixMapping(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
        }
        handler.startElement(
                orEmpty(reader.getNamespaceURI()), reader.getLocalName(), reader.getPrefixedName(), attributes.copy());
        faults.flush();
    }

    /** On the way to the record the frame holds one element of a name, the document may have had others before it. */
    private void enterPath(String name) {
        int depth = path.depth();
        var step = depth < steps.length ? INDEXED.matcher(steps[depth]) : null;
        if (step != null && step.matches() && step.group(1).equals(name)) {
            path.skip(name, Integer.parseInt(step.group(2)) - 1);
            path.enterIndexed(name);
        } else {
            path.enter(name);
        }
    }

    private void end(XMLStreamReader2 reader) throws SAXException {
        var element = open.top();
        faults.at(element.place(), element.inRecord(), StaxAttributes.NONE);
        handler.endElement(orEmpty(reader.getNamespaceURI()), reader.getLocalName(), reader.getPrefixedName());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            handler.endPrefixMapping(orEmpty(reader.getNamespacePrefix(i)));
        }
        faults.flush();
        open.pop();
        path.leave();
    }

    private void text(XMLStreamReader2 reader) throws SAXException, XMLStreamException {
        if (open.isEmpty()) {
            return;
        }
        var element = open.top();
        faults.at(element.place(), element.inRecord(), StaxAttributes.NONE);
        var text = reader.getText().toCharArray();
        handler.characters(text, 0, text.length);
        faults.flush();
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
