package org.soderkoping.hub.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Collects what the validator reports as findings, the first of each place. One bad value is reported twice, first the facet, then that the value
 * of the element or attribute is not valid: the two become one finding.
 */
final class Faults implements ErrorHandler {
    private static final int MOST = 20;

    private final List<Finding> ofRecord = new ArrayList<>();
    private final List<Finding> ofFrame = new ArrayList<>();
    private Place place = Place.DOCUMENT;
    private boolean inRecord;
    private StaxAttributes attributes = StaxAttributes.NONE;
    private @Nullable String facet;

    /** Says which element the next errors are about. */
    void at(Place where, boolean within, StaxAttributes its) {
        place = where;
        inRecord = within;
        attributes = its;
    }

    @Override
    public void error(SAXParseException e) {
        var message = String.valueOf(e.getMessage());
        var key = CvcCodes.key(message);
        if (CvcCodes.isFacet(key)) {
            flush();
            facet = key;
            return;
        }
        boolean second = CvcCodes.repeatsFacet(key) && facet != null;
        var code = CvcCodes.code(second ? String.valueOf(facet) : key);
        if (second) {
            facet = null;
        }
        flush();
        var attribute = attributes.namedIn(message, key);
        add(code, attribute == null ? place : onAttribute(attribute), inRecord);
    }

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    /** Reports a facet that no second error followed. */
    void flush() {
        if (facet != null) {
            add(CvcCodes.code(facet), place, inRecord);
            facet = null;
        }
    }

    void add(String code, Place where, boolean within) {
        var findings = within ? ofRecord : ofFrame;
        boolean named = findings.stream().anyMatch(f -> f.place().equals(where));
        if (findings.size() < MOST && !named) {
            findings.add(Finding.refusal(code, where));
        }
    }

    boolean enough() {
        return ofRecord.size() >= MOST;
    }

    boolean none() {
        return ofRecord.isEmpty() && ofFrame.isEmpty();
    }

    FaultFinder.Fault fault() {
        return ofFrame.isEmpty() ? new FaultFinder.Fault(false, ofRecord) : new FaultFinder.Fault(true, ofFrame);
    }

    private Place onAttribute(String name) {
        return new Place(place.path() + "/@" + name, place.line(), place.column());
    }
}
